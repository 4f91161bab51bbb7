/** AWS's Signature Version 4, as a service checks it. Depends on local.net, poll and value. */
@NullMarked
package io.github.codesuite.wire.signature;

import org.jspecify.annotations.NullMarked;
