/** Packages, versions and assets on disk, whatever their format. Knows nothing of HTTP and of the SDK. */
@NullMarked
package io.github.codesuite.local.codeartifact.store;

import org.jspecify.annotations.NullMarked;
