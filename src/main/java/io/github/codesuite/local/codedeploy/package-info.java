/** Runs deployments as CodeDeploy and its agent do. Depends on the floor of the local cloud and S3. */
@NullMarked
package io.github.codesuite.local.codedeploy;

import org.jspecify.annotations.NullMarked;
