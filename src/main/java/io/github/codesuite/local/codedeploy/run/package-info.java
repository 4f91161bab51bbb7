/** The deployment engine: which instances, in which order, how many at a time, and what happens when it fails. Depends on the agent and the records. */
@NullMarked
package io.github.codesuite.local.codedeploy.run;

import org.jspecify.annotations.NullMarked;
