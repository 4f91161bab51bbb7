/** Refuses by name what a local service does not honour. Depends on the SDK. */
@NullMarked
package io.github.codesuite.local.guard;

import org.jspecify.annotations.NullMarked;
