/** The format of npm: documents of a publication, packuments, distribution tags, public registries. */
@NullMarked
package io.github.codesuite.local.codeartifact.npm;

import org.jspecify.annotations.NullMarked;
