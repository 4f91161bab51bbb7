package io.github.codesuite.mojo;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.stage.runs.Run;
import java.time.Instant;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Says which builds and deployments of this project run, on either cloud and whoever started them, or else which ran last: those of
 * the CodeBuild projects and deployment groups of its modules, and those that the last run wrote down. On the local cloud and without
 * a project: all of {@code local.home}. It changes nothing.
 *
 * @since 0.2.0
 */
@Mojo(name = "status", requiresProject = false, aggregator = true, threadSafe = true, requiresOnline = false)
public final class StatusMojo extends StageMojo {

    /**
     * The build or deployment to tell of, by its id. Default: those of this project. Example: {@code
     * -Dcodesuite.id=orders:0f9e8d7c-6b5a-4938-8271-60514a3b2c1d} or {@code -Dcodesuite.id=d-A1B2C3D4E}.
     *
     * @since 0.2.0
     */
    @Parameter(property = "codesuite.id")
    private @Nullable String id;

    @Override
    String goal() {
        return "status";
    }

    @Override
    void act(GoalRun run) {
        RunChoices choices = run.choices(id);
        run.check(problems -> {});
        Instant now = Ticker.system().now();
        try (Cloud cloud = run.clouds().open(run.inputs().cloud())) {
            List<Run> all = choices.all(cloud);
            List<Run> running = all.stream().filter(each -> !each.isOver()).toList();
            running.forEach(each -> tell(run, each, now));
            if (running.isEmpty()) {
                run.info("nothing runs" + (all.isEmpty() ? ", and nothing has run yet" : "; what ran last:"));
                lastOfEachKind(all).forEach(each -> run.info(each.line(now)));
            }
        }
    }

    private static void tell(GoalRun run, Run running, Instant now) {
        run.info(running.line(now));
        run.info("  follow it: " + run.commands().resume(running.id()));
        run.info("  end it:    " + run.commands().stop(running.id()));
    }

    private static List<Run> lastOfEachKind(List<Run> all) {
        return List.of(Run.Kind.values()).stream()
                .flatMap(
                        kind -> all.stream().filter(each -> each.kind() == kind).limit(1))
                .toList();
    }
}
