/** What CodeDeploy remembers: applications, groups, instances, deployments, as records on disk. Depends on local.state, local.exec and local.guard. */
@NullMarked
package io.github.codesuite.local.codedeploy.state;

import org.jspecify.annotations.NullMarked;
