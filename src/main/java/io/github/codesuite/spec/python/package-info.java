/** How Python names projects, versions and the files of distributions, and what these say of themselves. Depends on nothing. */
@NullMarked
package io.github.codesuite.spec.python;

import org.jspecify.annotations.NullMarked;
