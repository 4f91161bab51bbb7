/** The only package that knows Maven: goals, the extension, and what they hand to the stages. Depends on everything. */
@NullMarked
package io.github.codesuite.mojo;

import org.jspecify.annotations.NullMarked;
