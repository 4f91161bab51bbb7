/** The format of npm: documents of a publication, packuments, distribution tags. */
@NullMarked
package io.github.codesuite.local.codeartifact.npm;

import org.jspecify.annotations.NullMarked;
