/** The build stage: workspace, S3, CodeBuild, live log, verdict. Depends on the port and what stands below it. */
@NullMarked
package io.github.codesuite.stage.build;

import org.jspecify.annotations.NullMarked;
