/** What S3 does beside its model: addresses, checksums, copies, listings. Depends on wire.codec, local.net and value. */
@NullMarked
package io.github.codesuite.wire.s3;

import org.jspecify.annotations.NullMarked;
