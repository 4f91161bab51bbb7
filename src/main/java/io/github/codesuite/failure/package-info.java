/** Failures in four parts, and the one translator from AWS's exceptions. Depends on the SDK, value and problem. */
@NullMarked
package io.github.codesuite.failure;

import org.jspecify.annotations.NullMarked;
