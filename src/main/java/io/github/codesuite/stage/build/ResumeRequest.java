package io.github.codesuite.stage.build;

import io.github.codesuite.follow.Following;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A build that was started before and is to be followed to its end.
 *
 * @param module the artifactId, for results
 * @param id of the build
 * @param artifactsDirectory where primary artifacts are unpacked; empty: they are not downloaded
 */
public record ResumeRequest(String module, String id, Optional<Path> artifactsDirectory, Following following) {}
