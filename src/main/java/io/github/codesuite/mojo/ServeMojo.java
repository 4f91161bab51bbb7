package io.github.codesuite.mojo;

import io.github.codesuite.mojo.config.CommonParameters;
import io.github.codesuite.mojo.config.LocalChoice;
import io.github.codesuite.mojo.config.Parameters;
import io.github.codesuite.serve.Keeper;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Serves the local cloud on a port of 127.0.0.1, in AWS's own protocols: for the {@code aws} CLI, for SDKs of any language, and for
 * builds with {@code -Dcodesuite.endpoint}; and the package repositories beside it. It prints the endpoint and the commands that use
 * it, writes {@code config}, {@code credentials} (profile {@code codesuite}) and {@code serve.json} to {@code <local.home>/aws}, and
 * serves until Ctrl-C, which first ends the builds and deployments that run there. A home is served by one process at a time. It needs
 * no project, and it has no {@code target=aws}.
 *
 * @since 0.2.0
 */
@Mojo(name = "serve", requiresProject = false, aggregator = true, threadSafe = true, requiresOnline = false)
public final class ServeMojo extends StageMojo {

    /** Until what runs has been ended and written down. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * The port to serve on, 1 to 65535. Default: a free one. Example: {@code -Dcodesuite.serve.port=4566}.
     *
     * @since 0.2.0
     */
    @Parameter(property = "codesuite.serve.port")
    private @Nullable String servePort;

    /**
     * When it leaves by itself: after this time without a request, a build and a deployment. Default: never for {@code serve}; 5
     * minutes for the keeper in the background that {@code wait=false} and {@code onInterrupt=detach} start. Example: {@code
     * -Dcodesuite.serve.idleTimeout=1h}.
     *
     * @since 0.2.0
     */
    @Parameter(property = "codesuite.serve.idleTimeout")
    private @Nullable String serveIdleTimeout;

    @Override
    String goal() {
        return "serve";
    }

    @Override
    void act(GoalRun run) {
        Inputs inputs = run.inputs();
        LocalChoice local = inputs.cloud().local();
        Optional<Integer> port = inputs.settings().get(Parameters.SERVE_PORT, servePort);
        Optional<Duration> idle = inputs.settings().get(Parameters.SERVE_IDLE_TIMEOUT, serveIdleTimeout);
        if (!inputs.cloud().isLocal()) {
            inputs.settings()
                    .refuse(
                            CommonParameters.TARGET,
                            inputs.facts().common().get("target"),
                            "<target> is 'aws', and serve serves the local cloud only",
                            "use local");
        }
        run.check(problems -> {});
        if (inputs.run().dryRun()) {
            run.info("dry run, nothing is served; without it: " + local.home());
            return;
        }
        try (Interrupts listening = Interrupts.ofThisThread(PATIENCE)) {
            serve(run, local, port.map(OptionalInt::of).orElse(OptionalInt.empty()), idle);
            run.info("ended: nobody serves " + local.home() + " now");
        }
    }

    private static void serve(GoalRun run, LocalChoice local, OptionalInt port, Optional<Duration> idle) {
        try (Keeper keeper = run.clouds().serve(run.inputs().cloud(), port)) {
            new ServeLines(keeper.address(), local.home(), run.isDefaultHome())
                    .all()
                    .forEach(run::say);
            await(keeper, idle);
        } catch (InterruptedException asked) {
            run.debug("interrupted");
        }
    }

    private static void await(Keeper keeper, Optional<Duration> idle) throws InterruptedException {
        if (idle.isPresent()) {
            keeper.serveUntilIdle(idle.get());
        } else {
            keeper.serve();
        }
    }
}
