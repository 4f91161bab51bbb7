/** Maven's own files as a repository holds them: maven-metadata.xml and POMs. Depends on spec.xml. */
@NullMarked
package io.github.codesuite.spec.maven;

import org.jspecify.annotations.NullMarked;
