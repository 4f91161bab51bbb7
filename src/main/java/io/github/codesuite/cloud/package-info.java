/** The port: the SDK's client interfaces and two small ports of our own. Depends on the SDK, value and poll. */
@NullMarked
package io.github.codesuite.cloud;

import org.jspecify.annotations.NullMarked;
