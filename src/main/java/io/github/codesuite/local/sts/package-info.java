/** Who the caller of the local cloud is. Depends on the floor of the local cloud. */
@NullMarked
package io.github.codesuite.local.sts;

import org.jspecify.annotations.NullMarked;
