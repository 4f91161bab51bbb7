/** The publish stage: a reactor's artifacts into a CodeArtifact repository. Depends on the port and what stands below it. */
@NullMarked
package io.github.codesuite.stage.publish;

import org.jspecify.annotations.NullMarked;
