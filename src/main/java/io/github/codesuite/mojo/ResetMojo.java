package io.github.codesuite.mojo;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.mojo.config.CodeDeployConfig;
import io.github.codesuite.mojo.config.CommonParameters;
import io.github.codesuite.mojo.config.Parameters;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Ends a fleet of the local cloud with all its processes, and deletes what is known about its deployments. In a project: the
 * applications that its modules deploy. With {@code -Dcodesuite.reset.all=true}, and without a project: everything in {@code
 * local.home}, packages, buckets, logs and builds included. It never touches AWS: with {@code target=aws} it fails.
 *
 * @since 0.1.0
 */
@Mojo(name = "reset", requiresProject = false, aggregator = true, threadSafe = true, requiresOnline = false)
public final class ResetMojo extends StageMojo {

    /**
     * Whether everything in {@code local.home} is ended and deleted. Default: {@code false}; a call without a project needs
     * {@code true}. Example: {@code -Dcodesuite.reset.all=true}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codesuite.reset.all")
    private @Nullable String resetAll;

    /**
     * What is deployed: {@code application} names the fleet. Each leaf is also a property, such as {@code
     * codesuite.codeDeploy.application}. Default: each module's own configuration, or else its artifactId. The goal {@code deploy} lists all leaves.
     *
     * @since 0.1.0
     */
    @Parameter
    private @Nullable CodeDeployConfig codeDeploy;

    @Override
    String goal() {
        return "reset";
    }

    @Override
    Inputs.Elements elements() {
        return DeployMojo.elements(codeDeploy);
    }

    @Override
    void act(GoalRun run) throws IOException {
        Inputs inputs = run.inputs();
        boolean all = inputs.settings().get(Parameters.RESET_ALL, resetAll, false);
        if (!inputs.cloud().isLocal()) {
            inputs.settings()
                    .refuse(
                            CommonParameters.TARGET,
                            inputs.facts().common().get("target"),
                            "<target> is 'aws', and reset ends fleets of the local cloud only",
                            "use local");
        }
        if (!all && !run.hasProject()) {
            inputs.refuse("there is no project here whose fleet could be meant", "use -Dcodesuite.reset.all=true");
        }
        run.check(problems -> {});
        if (inputs.run().dryRun()) {
            run.info("dry run, nothing is changed; without it: "
                    + (all ? inputs.cloud().local().home() : applications(run)));
        } else if (all) {
            run.clouds().resetAll(inputs.cloud(), run::info);
        } else {
            try (Cloud cloud = run.clouds().open(inputs.cloud())) {
                applications(run)
                        .forEach(name -> run.clouds().reset(cloud, name).forEach(run::info));
            }
        }
    }

    /** The applications that the modules deploy, and the one that is configured here. */
    private Set<String> applications(GoalRun run) {
        Set<String> names = new TreeSet<>();
        Inputs inputs = run.inputs();
        names.add(inputs.elements().codeDeploy().application(inputs.settings(), inputs.defaults()));
        for (MavenProject project : run.session().getProjects()) {
            run.deployed(project).ifPresent(names::add);
        }
        return names;
    }
}
