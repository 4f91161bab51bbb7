/** Buckets and objects on disk. Depends on the floor of the local cloud. */
@NullMarked
package io.github.codesuite.local.s3;

import org.jspecify.annotations.NullMarked;
