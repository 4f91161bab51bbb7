/** The catalogue of faults: what the user sees, and what took effect, when the network or AWS misbehaves. */
@NullMarked
package io.github.codesuite.faults;

import org.jspecify.annotations.NullMarked;
