/** Measurements, side by side with what a user would use instead; run by {@code ./mvnw -Pbenchmark verify}, never as a test. */
@NullMarked
package io.github.codesuite.benchmark;

import org.jspecify.annotations.NullMarked;
