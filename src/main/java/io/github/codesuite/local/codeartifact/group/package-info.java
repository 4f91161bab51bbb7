/** The package groups of a domain: their patterns, which packages are in them, and how versions may come into these. */
@NullMarked
package io.github.codesuite.local.codeartifact.group;

import org.jspecify.annotations.NullMarked;
