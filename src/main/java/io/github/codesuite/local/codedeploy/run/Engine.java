package io.github.codesuite.local.codedeploy.run;

import io.github.codesuite.local.codedeploy.agent.Agent;
import io.github.codesuite.local.codedeploy.agent.BundleDownload;
import io.github.codesuite.local.codedeploy.state.Store;
import io.github.codesuite.local.exec.HostTools;
import io.github.codesuite.local.exec.Processes;
import io.github.codesuite.local.net.Ports;
import io.github.codesuite.poll.Ticker;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.s3.S3Client;

/** The parts of the engine, put together. Closing it stops its deployments and leaves what successful hooks have started. */
public record Engine(
        Launch launch, Stops stops, Fleet fleet, Removal removal, DeploymentRuns runs, Settlement settlement)
        implements AutoCloseable {

    /** Puts the engine together; deployments whose process has died are settled first. */
    public static Engine open(
            Store store,
            Supplier<S3Client> s3,
            Processes processes,
            HostTools tools,
            boolean realPaths,
            Ticker ticker,
            RandomGenerator random,
            Consumer<String> notices) {
        Settlement settlement = new Settlement(store, processes, ticker, notices);
        settlement.settle();
        BundleDownload download = new BundleDownload(s3);
        DeploymentIds ids = new DeploymentIds(random);
        Daemons daemons = new Daemons(store.installations(), processes);
        Stops stops = new Stops(store.deployments(), ticker);
        DeploymentRuns runs = new DeploymentRuns(
                store,
                new Agent(download, processes, tools, realPaths, ticker),
                daemons,
                new Rollbacks(store, ids, ticker),
                ticker,
                notices);
        LocalLimits limits = new LocalLimits(download, store.staging());
        limits.tidy(ticker.now());
        return new Engine(
                new Launch(store, limits, ids, runs, ticker),
                stops,
                new Fleet(store, new Ports(random), ids, daemons, stops, ticker, notices),
                new Removal(store, stops),
                runs,
                settlement);
    }

    @Override
    public void close() {
        runs.close();
    }
}
