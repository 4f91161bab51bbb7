/** A client in front of another, which loads what is called only. Depends on the SDK. */
@NullMarked
package io.github.codesuite.cloud.gate;

import org.jspecify.annotations.NullMarked;
