/** Log groups, streams and events on disk. Depends on the floor of the local cloud. */
@NullMarked
package io.github.codesuite.local.logs;

import org.jspecify.annotations.NullMarked;
