package io.github.codesuite.stage.deploy;

/** The moments of a deployment, in order. */
public interface DeployNarration {}
