/** Who may use whom, and where each ambient thing lives: the design's rules, and wrong classes that show each of them fail. */
@NullMarked
package io.github.codesuite.architecture;

import org.jspecify.annotations.NullMarked;
