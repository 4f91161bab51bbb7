/**
 * AWS's four protocols over the SDK models' own descriptions of their members: no code per operation. Depends on local.net and
 * spec.xml.
 */
@NullMarked
package io.github.codesuite.wire.codec;

import org.jspecify.annotations.NullMarked;
