/** The deploy stage: a revision onto a deployment group, lifecycle events live, verdict. Depends on the port and what stands below it. */
@NullMarked
package io.github.codesuite.stage.deploy;

import org.jspecify.annotations.NullMarked;
