/** Runs buildspecs as CodeBuild does. Depends on the floor of the local cloud, S3 and logs. */
@NullMarked
package io.github.codesuite.local.codebuild;

import org.jspecify.annotations.NullMarked;
