/** Real builds, forked: what a user types, and what is there afterwards. */
@NullMarked
package io.github.codesuite.scenario;

import org.jspecify.annotations.NullMarked;
