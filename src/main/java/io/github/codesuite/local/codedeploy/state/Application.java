package io.github.codesuite.local.codedeploy.state;

import java.time.Instant;

/** An application of the compute platform Server. */
public record Application(String name, String id, Instant createTime) {}
