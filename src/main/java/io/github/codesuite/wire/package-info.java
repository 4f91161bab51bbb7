/**
 * A cloud in AWS's own protocols: requests are decoded and replies encoded from the SDK models' {@code sdkFields()}. Depends on
 * cloud, local.net, spec.xml, poll and value.
 */
@NullMarked
package io.github.codesuite.wire;

import org.jspecify.annotations.NullMarked;
