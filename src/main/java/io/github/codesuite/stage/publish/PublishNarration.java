package io.github.codesuite.stage.publish;

/** The moments of publishing, in order. */
public interface PublishNarration {}
