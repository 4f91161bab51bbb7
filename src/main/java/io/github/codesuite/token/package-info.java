/** Tokens of CodeArtifact: asked for once, kept in memory and between builds. Depends on cloud, failure, poll, value and {@code local.state}. */
@NullMarked
package io.github.codesuite.token;

import org.jspecify.annotations.NullMarked;
