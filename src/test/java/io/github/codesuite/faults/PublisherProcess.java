package io.github.codesuite.faults;

import io.github.codesuite.aws.AwsCloud;
import io.github.codesuite.aws.AwsSettings;
import io.github.codesuite.aws.Patience;
import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.console.Console;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.results.Results;
import io.github.codesuite.stage.publish.PlainPublishNarration;
import io.github.codesuite.stage.publish.PublishStage;
import io.github.codesuite.stage.publish.PublishVerdict;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Publishes a {@link PublishedTree} with AWS's own clients; in a process of its own, so that it can be killed. */
final class PublisherProcess {

    private PublisherProcess() {}

    /** Endpoint, folder, version. */
    public static void main(String[] arguments) throws IOException {
        publish(URI.create(arguments[0]), PublishedTree.in(Path.of(arguments[1]), arguments[2]));
    }

    /** Starts a JVM that publishes. */
    static Process start(URI endpoint, PublishedTree tree) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PublisherProcess.class.getName()));
        command.addAll(List.of(endpoint.toString(), tree.folder().toString(), tree.version()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(tree.folder().resolve("publisher.out").toFile())
                .start();
    }

    /** Publishes in this process. */
    static PublishVerdict publish(URI endpoint, PublishedTree tree) {
        Results results = new Results(tree.folder().resolve("out"), "run", new ReentrantLock());
        try (Cloud cloud = cloud(endpoint)) {
            return new PublishStage(cloud, Ticker.system(), new PlainPublishNarration(new ToStandardOutput()), results)
                    .run(tree.request(Ticker.system().now()));
        }
    }

    private static Cloud cloud(URI endpoint) {
        AwsSettings settings = new AwsSettings(
                Optional.of("eu-central-1"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(endpoint),
                Optional.empty(),
                Optional.empty(),
                Patience.standard());
        return AwsCloud.open(settings.with(FaultCase.key()), System.out::println);
    }

    private static final class ToStandardOutput implements Console {
        @Override
        public void info(String line) {
            System.out.println(line);
        }

        @Override
        public void warn(String line) {
            System.out.println(line);
        }

        @Override
        public void error(String line) {
            System.out.println(line);
        }

        @Override
        public void debug(String line) {
            System.out.println(line);
        }
    }
}
