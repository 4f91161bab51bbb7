/** What CodeBuild remembers: projects, builds and reports. Depends on local.state and local.exec. */
@NullMarked
package io.github.codesuite.local.codebuild.state;

import org.jspecify.annotations.NullMarked;
