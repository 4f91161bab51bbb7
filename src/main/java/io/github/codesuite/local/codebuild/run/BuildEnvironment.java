package io.github.codesuite.local.codebuild.run;

import io.github.codesuite.local.codebuild.state.Arns;
import io.github.codesuite.local.codebuild.state.BuildRecord;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The variables of a build: those of this machine's tools, then the buildspec's, then the project's with the build's
 * overrides, then CodeBuild's own, which nobody can change (names and precedence:
 * <a href="https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-env-vars.html">AWS</a>).
 */
final class BuildEnvironment {

    /** 1 while no phase has failed. */
    static final String SUCCEEDING = "CODEBUILD_BUILD_SUCCEEDING";

    /** What only CodeBuild sets. */
    static final String RESERVED = "CODEBUILD_";

    private BuildEnvironment() {}

    static Map<String, String> of(
            BuildRecord build, Map<String, String> tools, Map<String, String> buildspec, Path source) {
        Map<String, String> environment = new TreeMap<>(tools);
        environment.putIfAbsent("AWS_REGION", Arns.REGION);
        environment.putIfAbsent("AWS_DEFAULT_REGION", environment.get("AWS_REGION"));
        environment.putAll(buildspec);
        build.settings()
                .environment()
                .variables()
                .forEach(variable -> environment.put(variable.name(), variable.value()));
        environment.keySet().removeIf(name -> name.startsWith(RESERVED));
        environment.putAll(own(build, source));
        return environment;
    }

    private static Map<String, String> own(BuildRecord build, Path source) {
        Map<String, String> own = new TreeMap<>();
        own.put("CODEBUILD_BUILD_ARN", Arns.build(build.id()));
        own.put("CODEBUILD_BUILD_ID", build.id());
        own.put("CODEBUILD_BUILD_IMAGE", build.settings().environment().image());
        own.put("CODEBUILD_BUILD_NUMBER", Long.toString(build.number()));
        own.put(SUCCEEDING, "1");
        own.put("CODEBUILD_CI", "true");
        own.put("CODEBUILD_INITIATOR", build.initiator());
        own.put("CODEBUILD_LOG_PATH", build.uuid());
        own.put("CODEBUILD_SRC_DIR", source.toString());
        own.put("CODEBUILD_START_TIME", Long.toString(build.started().toEpochMilli()));
        build.settings().source().location().ifPresent(url -> own.put("CODEBUILD_SOURCE_REPO_URL", url));
        return own;
    }
}
