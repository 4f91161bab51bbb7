/**
 * Deletes package versions that nobody needs any more, by age, count and status. Depends on cloud, failure, console and value.
 */
@NullMarked
package io.github.codesuite.stage.prune;

import org.jspecify.annotations.NullMarked;
