package io.github.codesuite.mojo;

import io.github.codesuite.mojo.ReactorPlan.Planned;
import io.github.codesuite.mojo.config.CommonParameters;
import io.github.codesuite.problem.NearestMatch;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.stage.build.BuildCheck;
import io.github.codesuite.stage.build.BuildRequest;
import io.github.codesuite.stage.bundle.BundleRequest;
import io.github.codesuite.stage.bundle.BundleStage;
import io.github.codesuite.stage.deploy.DeployCheck;
import io.github.codesuite.stage.deploy.DeployRequest;
import io.github.codesuite.stage.publish.PublishRequest;
import io.github.codesuite.stage.publish.PublishStage;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.settings.Server;

/**
 * Makes the request of an execution that is still to come, as its goal will make it, and asks the stage what is wrong with
 * it: what would otherwise be refused when the goal's turn comes, hours later. Of the module's files only those are missed
 * that no phase makes.
 */
final class RequestCheck {

    private final MavenSession session;

    RequestCheck(MavenSession session) {
        this.session = session;
    }

    /** Checks an execution of a goal that acts; what is wrong is in the module's problems. */
    void check(Planned planned, ModuleSettings module) {
        Inputs inputs = Inputs.of(
                session,
                module.settings(),
                GoalRun.facts(session, planned.project(), Map.of()),
                Inputs.Elements.empty(),
                MavenSurroundings.of(session).userHome());
        Consumer<Problems> stage = stage(planned.goal(), inputs);
        if (isKnown(inputs)) {
            inputs.ask(stage);
        }
        if (session.isOffline()) {
            inputs.cloud().refuseOffline(inputs.settings());
        }
        refuseUnknownServer(inputs);
    }

    private static Consumer<Problems> stage(String goal, Inputs inputs) {
        switch (goal) {
            case "build" -> {
                BuildRequest request = inputs.build();
                return found -> BuildCheck.check(request, found);
            }
            case "bundle" -> {
                BundleRequest request = inputs.bundle();
                return found -> BundleStage.check(request, found);
            }
            case "publish" -> {
                PublishRequest request = inputs.publish();
                return found -> PublishStage.checkBeforePackaging(request, found);
            }
            case "deploy" -> {
                DeployRequest request = inputs.deploy();
                return found -> DeployCheck.check(request, found);
            }
            default -> throw new IllegalArgumentException(goal);
        }
    }

    /** A value with an expression is known when Maven configures the goal. */
    private static boolean isKnown(Inputs inputs) {
        return inputs.settings().effective().values().stream().noneMatch(text -> text.contains("${"));
    }

    private void refuseUnknownServer(Inputs inputs) {
        inputs.cloud()
                .serverId()
                .filter(id -> !inputs.cloud().isLocal() && session.getSettings().getServer(id) == null)
                .ifPresent(id -> inputs.settings()
                        .refuse(
                                CommonParameters.SERVER_ID,
                                null,
                                "settings.xml has no server '" + id + "'" + NearestMatch.hint(id, servers()),
                                "add the server with an access key's id as username and its secret as password"));
    }

    private List<String> servers() {
        return session.getSettings().getServers().stream().map(Server::getId).toList();
    }
}
