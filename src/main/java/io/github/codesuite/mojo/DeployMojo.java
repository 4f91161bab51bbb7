package io.github.codesuite.mojo;

import io.github.codesuite.mojo.config.CodeDeployConfig;
import io.github.codesuite.stage.deploy.DeployRequest;
import io.github.codesuite.stage.deploy.DeployStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Deploys the revision that {@code bundle} wrote with CodeDeploy: uploads it, creates the deployment, follows the lifecycle events of
 * every instance live, and fails when the deployment fails or is rolled back. It acts in a module whose folder has the AppSpec, or
 * whose own POM names one; elsewhere it says so in one line. It acts at the end of the reactor, after everything was published, and not
 * at all where a module has failed; {@code atEnd=false} lets it act at once.
 *
 * <p>On the local cloud the fleet is a number of folders on this machine ({@code local.instances}), where the AppSpec's scripts are run.
 *
 * @since 0.1.0
 */
@Mojo(name = "deploy", defaultPhase = LifecyclePhase.DEPLOY, threadSafe = true, requiresOnline = false)
public final class DeployMojo extends StageMojo {

    /**
     * What CodeDeploy deploys, and where: {@code application}, {@code deploymentGroup}, {@code bucket} and more. Each leaf is also a
     * property, such as {@code codesuite.codeDeploy.application}. Default: on the local cloud an application named after the artifactId
     * and a group {@code local} with one instance; on AWS {@code application}, {@code deploymentGroup} and {@code bucket} must be set.
     *
     * <ul>
     *   <li>{@code application}: the CodeDeploy application; default: locally the artifactId; on AWS it must be set</li>
     *   <li>{@code deploymentGroup}: the deployment group; default: locally {@code local}; on AWS it must be set</li>
     *   <li>{@code deploymentConfig}: how many instances at a time, such as {@code CodeDeployDefault.OneAtATime}; default:
     *       the group's</li>
     *   <li>{@code bucket}: the bucket that the revision is uploaded to; default: locally a bucket of its own; on AWS it
     *       must be set</li>
     *   <li>{@code prefix}: the key's beginning in that bucket; default: {@code codesuite/<artifactId>/revision}</li>
     *   <li>{@code appspec}: the AppSpec file, relative to the module's folder; default: {@code appspec.yml}</li>
     *   <li>{@code files}: what the revision contains: paths relative to the module's folder, patterns allowed; default: the
     *       AppSpec, its scripts and sources, and the main artifact</li>
     *   <li>{@code fileExistsBehavior}: {@code DISALLOW}, {@code OVERWRITE} or {@code RETAIN}: what happens to a file that
     *       is there and is not the previous revision's; default: CodeDeploy's: DISALLOW</li>
     *   <li>{@code autoRollback}: whether a failed deployment is rolled back; overrides the group's own setting; default:
     *       the group's</li>
     *   <li>{@code onActive}: {@code wait}, {@code fail} or {@code stop}: what to do where another deployment of the group
     *       is active; default: {@code wait}</li>
     *   <li>{@code atEnd}: whether the deployment waits for the end of the reactor; default: true</li>
     *   <li>{@code ordering}: not honoured by this version</li>
     *   <li>{@code stopAt}: not honoured by this version</li>
     *   <li>{@code ecs}: not honoured by this version</li>
     *   <li>{@code lambda}: not honoured by this version</li>
     * </ul>
     *
     * @since 0.1.0
     */
    @Parameter
    private @Nullable CodeDeployConfig codeDeploy;

    @Override
    String goal() {
        return "deploy";
    }

    @Override
    Inputs.Elements elements() {
        return elements(codeDeploy);
    }

    static Inputs.Elements elements(@Nullable CodeDeployConfig codeDeploy) {
        Inputs.Elements none = Inputs.Elements.empty();
        return codeDeploy == null
                ? none
                : new Inputs.Elements(none.codeBuild(), codeDeploy, none.codeArtifact(), none.local());
    }

    @Override
    void act(GoalRun run) throws IOException {
        if (!run.acts()) {
            run.arrive();
            return;
        }
        Inputs inputs = run.inputs();
        DeployRequest request = inputs.deploy();
        boolean atEnd = inputs.elements().codeDeploy().atEnd(inputs.settings());
        Path revision = inputs.facts().revision();
        refuseWithoutRevision(inputs, revision);
        if (run.isRevisionOld() && Files.isRegularFile(revision)) {
            inputs.warn(
                    "the revision " + revision + " was not written by this build, but by an earlier one",
                    "bind the goal bundle and do not skip it, if what is built now is to be deployed");
        }
        run.check(problems -> DeployStage.check(request, problems));
        if (atEnd) {
            run.waitForTheEnd(inputs.run().dryRun() ? List.of() : List.of(revision));
        } else {
            run.stages().deploy(inputs.cloud(), request);
            run.arrive();
        }
    }

    @Override
    void passBy(GoalRun run, String skip) throws IOException {
        run.arrive();
    }

    private static void refuseWithoutRevision(Inputs inputs, Path revision) {
        if (!inputs.run().dryRun() && !Files.isRegularFile(revision)) {
            inputs.refuse(
                    "there is no revision " + revision,
                    "bind the goal bundle, and run the phase package in the same build");
        }
    }
}
