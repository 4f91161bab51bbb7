package io.github.codesuite.benchmark;

import io.github.codesuite.aws.HttpTransfer;
import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.local.codeartifact.LocalCodeArtifact;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.value.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;

/** A Maven package of 10,000 versions: listing them all page by page, its maven-metadata.xml, and one version more. */
final class ManyVersions {

    private interface Work {
        void run() throws Exception;
    }

    private static final int VERSIONS = 10_000;
    private static final int ROUNDS = 5;
    private static final String GOAL = "goal 1 s: %.2f times";

    private final Path home;
    private final Table table;
    private int next = VERSIONS;

    ManyVersions(Path scratch, Table table) {
        this.home = scratch.resolve("versions");
        this.table = table;
    }

    void run() throws Exception {
        try (CodeartifactClient client = open()) {
            client.createDomain(create -> create.domain("acme"));
            client.createRepository(create -> create.domain("acme").repository("many"));
            Maven maven = new Maven(client);
            for (int number = 0; number < VERSIONS; number++) {
                maven.put(number);
            }
            maven.publish(0, VERSIONS);
            list(client, 1000);
        }
        report("ListPackageVersions of 10,000, 10 pages, another process", this::listInAnotherProcess);
        try (CodeartifactClient client = open()) {
            Maven maven = new Maven(client);
            report("The same again, 10 pages", () -> list(client, 1000));
            report("The same again, 100 pages", () -> list(client, 100));
            report("maven-metadata.xml of 10,000 versions", maven::read);
            report("PUT of the next version and of its metadata", () -> {
                maven.put(next);
                maven.publish(next, next + 1);
                next++;
            });
        }
    }

    private void report(String what, Work work) throws Exception {
        double[] seconds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            work.run();
            seconds[round] = (System.nanoTime() - start) / 1e9;
        }
        double median = Medians.of(seconds);
        table.add(what, Table.number("%.3f s", median), Table.number(GOAL, median));
    }

    private CodeartifactClient open() {
        return LocalCodeArtifact.open(home, Ticker.system());
    }

    /** Nothing is known yet in the memory of a service that has just been opened. */
    private void listInAnotherProcess() throws IOException {
        try (CodeartifactClient client = open()) {
            list(client, 1000);
        }
    }

    private static void list(CodeartifactClient client, int page) throws IOException {
        long found = client
                .listPackageVersionsPaginator(list -> list.domain("acme")
                        .repository("many")
                        .format(PackageFormat.MAVEN)
                        .namespace("com.example")
                        .packageValue("app")
                        .maxResults(page))
                .versions()
                .stream()
                .count();
        if (found < VERSIONS) {
            throw new IOException("only " + found + " versions were listed");
        }
    }

    /** The package as Maven writes and reads it. */
    private static final class Maven {

        private final URI endpoint;
        private final Secret token;
        private final Transfer transfer = new HttpTransfer(HttpTransfer.CONNECT_LIMIT, HttpTransfer.STALL_LIMIT);

        Maven(CodeartifactClient client) {
            this.endpoint = URI.create(client.getRepositoryEndpoint(
                            get -> get.domain("acme").repository("many").format(PackageFormat.MAVEN))
                    .repositoryEndpoint());
            this.token = Secret.of(
                    client.getAuthorizationToken(get -> get.domain("acme")).authorizationToken());
        }

        void put(int number) throws Exception {
            String version = "1." + number;
            put(
                    version + "/app-" + version + ".pom",
                    "<project><groupId>com.example</groupId><artifactId>app</artifactId><version>" + version
                            + "</version></project>");
        }

        void publish(int from, int to) throws Exception {
            String versions = IntStream.range(from, to)
                    .mapToObj(number -> "<version>1." + number + "</version>")
                    .collect(Collectors.joining());
            put(
                    "maven-metadata.xml",
                    "<metadata><groupId>com.example</groupId><artifactId>app</artifactId><versioning><versions>"
                            + versions + "</versions></versioning></metadata>");
        }

        void read() throws Exception {
            URI metadata = endpoint.resolve("com/example/app/maven-metadata.xml");
            if (transfer.get(metadata, token).isEmpty()) {
                throw new IOException(metadata + " is not there");
            }
        }

        private void put(String path, String content) throws Exception {
            Transfer.Answer answer = transfer.put(
                    endpoint.resolve("com/example/app/" + path), content.getBytes(StandardCharsets.UTF_8), token);
            if (!answer.isSuccess()) {
                throw new IOException(path + " was answered with " + answer);
            }
        }
    }
}
