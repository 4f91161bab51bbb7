/** The format of Maven: paths, maven-metadata.xml, checksum files. */
@NullMarked
package io.github.codesuite.local.codeartifact.maven;

import org.jspecify.annotations.NullMarked;
