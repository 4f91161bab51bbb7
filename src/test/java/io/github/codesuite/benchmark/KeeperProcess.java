package io.github.codesuite.benchmark;

import com.google.gson.JsonParser;
import io.github.codesuite.aws.AwsCloud;
import io.github.codesuite.aws.AwsSettings;
import io.github.codesuite.aws.Patience;
import io.github.codesuite.value.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** The keeper of an empty home in a process of its own, as {@code serve} and detached runs have it. */
final class KeeperProcess implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Process process;
    private final Path home;
    private final URI endpoint;

    private KeeperProcess(Process process, Path home, URI endpoint) {
        this.process = process;
        this.home = home;
        this.endpoint = endpoint;
    }

    /** Starts one and waits until it serves. */
    static KeeperProcess start(Path home, String... options) throws IOException {
        Files.createDirectories(home);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.github.codesuite.serve.KeeperMain"));
        command.addAll(List.of(home.toString(), "false", "PT1H"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("keeper.out").toFile())
                .start();
        return new KeeperProcess(process, home, awaitEndpoint(process, home.resolve("aws/serve.json")));
    }

    URI endpoint() {
        return endpoint;
    }

    Path home() {
        return home;
    }

    AwsCredentialsIdentity key() throws IOException {
        return AwsCredentialsIdentity.create(credential("aws_access_key_id"), credential("aws_secret_access_key"));
    }

    /** The SDK's clients on it, as the stages have them with {@code target=aws}. */
    AwsCloud cloud() throws IOException {
        AwsSettings.AccessKey key = new AwsSettings.AccessKey(key().accessKeyId(), Secret.of(key().secretAccessKey()));
        return AwsCloud.open(new AwsSettings(
                        Optional.of("local-1"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(endpoint),
                        Optional.empty(),
                        Optional.empty(),
                        Patience.standard())
                .with(key));
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("the keeper did not end");
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private String credential(String name) throws IOException {
        return Files.readAllLines(home.resolve("aws/credentials")).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf('=') + 1).trim())
                .findFirst()
                .orElseThrow();
    }

    private static URI awaitEndpoint(Process process, Path serveJson) throws IOException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!Files.exists(serveJson)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException("the keeper did not start");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        return URI.create(JsonParser.parseString(Files.readString(serveJson))
                .getAsJsonObject()
                .get("endpoint")
                .getAsString());
    }
}
