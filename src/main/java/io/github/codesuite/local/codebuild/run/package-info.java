/** Runs a build on this machine: phases, shell, log, artifacts, reports. Depends on the state, the floor of the local cloud, spec and bundle. */
@NullMarked
package io.github.codesuite.local.codebuild.run;

import org.jspecify.annotations.NullMarked;
