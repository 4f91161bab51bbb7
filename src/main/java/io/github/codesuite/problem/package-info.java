/** Problems in what the user wrote, with file, line and column, collected and reported together. Depends on value. */
@NullMarked
package io.github.codesuite.problem;

import org.jspecify.annotations.NullMarked;
