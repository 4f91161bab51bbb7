/** Generic packages: any files, and CodeArtifact's rules for their names. Depends on format. */
@NullMarked
package io.github.codesuite.stage.publish.generic;

import org.jspecify.annotations.NullMarked;
