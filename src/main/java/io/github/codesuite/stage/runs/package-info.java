/**
 * Builds and deployments that were started before: which are a project's, how they stand, and their end. Depends on cloud, poll,
 * failure, follow and value.
 */
@NullMarked
package io.github.codesuite.stage.runs;

import org.jspecify.annotations.NullMarked;
