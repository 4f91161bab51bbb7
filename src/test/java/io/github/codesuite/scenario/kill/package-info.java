/** Kills a JVM at a chosen point of its work: an agent for forked builds. Runs in those, not in the tests. */
@NullMarked
package io.github.codesuite.scenario.kill;

import org.jspecify.annotations.NullMarked;
