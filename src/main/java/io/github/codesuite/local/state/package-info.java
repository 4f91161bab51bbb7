/** Records on disk: atomic, versioned, locked between processes. Depends on value. */
@NullMarked
package io.github.codesuite.local.state;

import org.jspecify.annotations.NullMarked;
