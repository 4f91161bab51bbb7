/** Servers and ports on loopback: Host check, tokens, limits. The home of HTTP servers and sockets. Depends on value and poll. */
@NullMarked
package io.github.codesuite.local.net;

import org.jspecify.annotations.NullMarked;
