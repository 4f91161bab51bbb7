/** The local cloud: the SDK's client interfaces, implemented in process. Depends on cloud, spec, bundle, poll and its own packages. */
@NullMarked
package io.github.codesuite.local;

import org.jspecify.annotations.NullMarked;
