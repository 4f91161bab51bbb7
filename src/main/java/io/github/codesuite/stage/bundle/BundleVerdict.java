package io.github.codesuite.stage.bundle;

import io.github.codesuite.results.StageResult;
import java.nio.file.Path;

/** The revision that was written. */
public record BundleVerdict(Path bundle, String sha256, long size, int entries, StageResult result) {}
