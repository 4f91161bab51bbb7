/** Package repositories on disk and over loopback HTTP. Depends on the floor of the local cloud. */
@NullMarked
package io.github.codesuite.local.codeartifact;

import org.jspecify.annotations.NullMarked;
