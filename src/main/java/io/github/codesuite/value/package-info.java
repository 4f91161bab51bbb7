/** Small values with a grammar: secrets, durations, regions, accounts; and one that is made when first asked for. Depends on nothing. */
@NullMarked
package io.github.codesuite.value;

import org.jspecify.annotations.NullMarked;
