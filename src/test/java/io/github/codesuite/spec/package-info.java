/** What the tests of the readers share. */
@NullMarked
package io.github.codesuite.spec;

import org.jspecify.annotations.NullMarked;
