package io.github.codesuite.stage.bundle;

/** The moments of bundling, in order. */
public interface BundleNarration {}
