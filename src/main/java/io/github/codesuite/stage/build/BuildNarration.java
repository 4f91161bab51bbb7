package io.github.codesuite.stage.build;

/** The moments of a build, in order. */
public interface BuildNarration {}
