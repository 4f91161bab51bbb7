/** The checksums that S3 keeps beside an object. Usable by all. */
@NullMarked
package io.github.codesuite.value.checksum;

import org.jspecify.annotations.NullMarked;
