package io.github.codesuite.local.codedeploy;

import io.github.codesuite.local.codedeploy.run.Engine;
import io.github.codesuite.local.codedeploy.state.Store;
import io.github.codesuite.local.exec.HostTools;
import io.github.codesuite.local.exec.Processes;
import io.github.codesuite.local.guard.Guard;
import io.github.codesuite.local.guard.Honoured;
import io.github.codesuite.poll.Ticker;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.codedeploy.model.CodeDeployException;
import software.amazon.awssdk.services.s3.S3Client;

/** The local service behind the SDK's client. */
public final class LocalCodeDeploy {

    private LocalCodeDeploy() {}

    /**
     * Opens the service; deployments whose process died are settled first. Closing the client stops its deployments, and
     * leaves what successful hooks have started.
     *
     * @param s3 asked for when a revision is first needed
     * @param realPaths whether destinations are real paths of this machine instead of paths below the instance's root
     * @param notices takes a line for each deployment that was settled, each process that was ended, and what a deployment
     *     warns of; from any thread
     */
    public static CodeDeployClient open(
            Path folder,
            Supplier<S3Client> s3,
            Processes processes,
            HostTools tools,
            boolean realPaths,
            Ticker ticker,
            Consumer<String> notices) {
        Store store = new Store(folder);
        Engine engine = Engine.open(store, s3, processes, tools, realPaths, ticker, new SecureRandom(), notices);
        return Guard.of(
                CodeDeployClient.class,
                new CodeDeployService(store, engine, ticker),
                honoured(),
                CodeDeployException::builder);
    }

    /** What the service honours. */
    public static Honoured honoured() {
        return HonouredOperations.table();
    }
}
