/** What CodeDeploy's agent does on an instance: downloads, installs, runs hooks. Depends on the records, spec, bundle and local.exec. */
@NullMarked
package io.github.codesuite.local.codedeploy.agent;

import org.jspecify.annotations.NullMarked;
