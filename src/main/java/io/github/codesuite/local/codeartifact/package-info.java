/** The service behind the SDK's client, put together from its store, its sites and its formats. */
@NullMarked
package io.github.codesuite.local.codeartifact;

import org.jspecify.annotations.NullMarked;
