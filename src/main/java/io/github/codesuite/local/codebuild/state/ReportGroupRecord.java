package io.github.codesuite.local.codebuild.state;

import java.time.Instant;

/** A report group, made by the first build that reports to it. */
public record ReportGroupRecord(String name, Instant created) {}
