/** The bundle stage: a CodeDeploy revision as a reproducible zip. Depends on spec and bundle. */
@NullMarked
package io.github.codesuite.stage.bundle;

import org.jspecify.annotations.NullMarked;
