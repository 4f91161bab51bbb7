/** The repositories over HTTP: whom to let in, and which format answers. */
@NullMarked
package io.github.codesuite.local.codeartifact.site;

import org.jspecify.annotations.NullMarked;
