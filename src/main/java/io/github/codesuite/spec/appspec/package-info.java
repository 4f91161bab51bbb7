/** The AppSpec of servers as the CodeDeploy agent reads it: read, checked, never run. Depends on spec.yaml, problem and value. */
@NullMarked
package io.github.codesuite.spec.appspec;

import org.jspecify.annotations.NullMarked;
