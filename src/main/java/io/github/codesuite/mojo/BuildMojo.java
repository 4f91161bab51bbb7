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
     * set.
     * <ul>
     *   <li>{@code project}: the CodeBuild project; default: locally the artifactId; on AWS it must be set</li>
     *   <li>{@code source}: {@code workspace}: the module's folder is zipped and uploaded; {@code commit}: the commit that
     *       is checked out, of the repository that the project names; {@code project}: what the project says; default:
     *       {@code workspace}</li>
     *   <li>{@code bucket}: the bucket that a workspace is uploaded to; default: locally a bucket of its own; on AWS it must
     *       be set for {@code workspace}</li>
     *   <li>{@code prefix}: the key's beginning in that bucket; default: {@code codesuite/<artifactId>/source}</li>
     *   <li>{@code includes}: patterns of the files of a workspace, relative to the module's folder; default: all</li>
     *   <li>{@code excludes}: patterns of files to be left out, on top of {@code .git/} and every module's {@code
     *       target/}</li>
     *   <li>{@code buildspec}: a file of the source, or the buildspec itself: a text of several lines; default: {@code
     *       buildspec.yml} of the source, as the project says</li>
     *   <li>{@code environmentVariables}: plain text variables on top of the project's: elements whose names are the
     *       variables</li>
     *   <li>{@code image}: overrides the project's image; without effect on the local cloud; default: the project's</li>
     *   <li>{@code computeType}: overrides the project's compute type; without effect on the local cloud; default: the
     *       project's</li>
     *   <li>{@code environmentType}: overrides the project's environment type; without effect on the local cloud; default:
     *       the project's</li>
     *   <li>{@code artifactsDirectory}: the folder into which the build's artifacts are unpacked, relative to the module's
     *       folder; default: they are not downloaded</li>
     *   <li>{@code batch}: not honoured by this version: only false; default: false</li>
     * </ul>
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
        run.check(problems -> BuildStage.check(request, problems));
        run.stages().build(run.inputs().cloud(), request);
    }
}
