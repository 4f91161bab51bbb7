package io.github.codesuite.local.codebuild.state;

/** An environment variable in plain text. */
public record Variable(String name, String value) {}
