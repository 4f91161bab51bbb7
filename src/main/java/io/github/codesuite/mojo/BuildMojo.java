package io.github.codesuite.mojo;

import io.github.codesuite.mojo.config.CodeBuildConfig;
import io.github.codesuite.stage.build.BuildRequest;
import io.github.codesuite.stage.build.BuildStage;
import java.io.IOException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Builds the working tree with CodeBuild: zips it, uploads it, starts the build, follows its phases and its log live, and fails when
 * the build fails. It acts in a module whose folder has the buildspec, or whose own POM configures {@code codeBuild}; elsewhere it
 * says so in one line. Where Maven itself runs inside a build by CodeBuild, it skips itself.
 *
 * <p>On the local cloud the buildspec's commands are run on this machine; {@code image}, {@code computeType} and {@code
 * environmentType} have no effect there. A {@code mvn} in a buildspec is then the running Maven, with the session's local repository,
 * user settings and offline flag.
 *
 * @since 0.1.0
 */
@Mojo(name = "build", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true, requiresOnline = false)
public final class BuildMojo extends StageMojo {

    /**
     * What CodeBuild builds, and from which source: {@code project}, {@code source}, {@code bucket}, {@code buildspec} and more. Each
     * leaf is also a property, such as {@code codesuite.codeBuild.project}; {@code codesuite.codeBuild.environmentVariables.NAME} sets
     * a variable. Default: on the local cloud a project named after the artifactId; on AWS {@code project} and {@code bucket} must be
     * set. See {@link CodeBuildConfig} for its leaves.
     *
     * @since 0.1.0
     */
    @Parameter
    private @Nullable CodeBuildConfig codeBuild;

    @Override
    String goal() {
        return "build";
    }

    @Override
    Inputs.Elements elements() {
        Inputs.Elements none = Inputs.Elements.empty();
        return codeBuild == null
                ? none
                : new Inputs.Elements(codeBuild, none.codeDeploy(), none.codeArtifact(), none.local());
    }

    @Override
    void act(GoalRun run) throws IOException {
        if (run.isInsideABuild() || !run.acts()) {
            return;
        }
        BuildRequest request = run.inputs().build();
        BuildStage.check(request, run.inputs().settings().problems());
        run.check();
        run.stages().build(run.inputs().cloud(), request);
    }
}
