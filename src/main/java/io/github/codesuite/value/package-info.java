/** Small values with a grammar: secrets, durations, regions, accounts. Depends on nothing. */
@NullMarked
package io.github.codesuite.value;

import org.jspecify.annotations.NullMarked;
