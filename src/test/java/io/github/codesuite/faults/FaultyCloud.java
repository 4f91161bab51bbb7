package io.github.codesuite.faults;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.local.LocalDefaults;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The local cloud of a home, served by this JVM in AWS's protocols to builds of other processes; knows what they must not show. */
public final class FaultyCloud implements AutoCloseable {

    private final Canaries secrets = new Canaries();
    private final WireBackend backend;
    private final FaultProxy proxy;

    private FaultyCloud(Path home) {
        this.backend = new WireBackend(home, () -> endpoint(), secrets::add);
        this.proxy = new FaultProxy(backend);
    }

    /** The cloud with a CodeBuild project. */
    public static FaultyCloud of(Path home, String project) {
        FaultyCloud cloud = new FaultyCloud(home);
        LocalDefaults.forBuild(cloud.backend.cloud, project);
        return cloud;
    }

    public URI endpoint() {
        return proxy.uri();
    }

    /** The same cloud without a wire. */
    public Cloud cloud() {
        return backend.cloud;
    }

    /** How many calls of an operation have arrived. */
    public long reached(String operation) {
        return proxy.reached(operation);
    }

    /** Writes a profile whose key the cloud knows. */
    public void writeCredentials(Path file, String profile) throws IOException {
        Files.write(
                file,
                List.of(
                        "[" + profile + "]",
                        "aws_access_key_id=" + FaultCase.key().id(),
                        "aws_secret_access_key=" + Canaries.SECRET_KEY));
    }

    /** From now on the profile has a session token, which has expired. */
    public void expireCredentials(Path file) throws IOException {
        Files.writeString(file, "aws_session_token=" + Canaries.SESSION_TOKEN + "\n", StandardOpenOption.APPEND);
        proxy.always(
                ".*",
                Fault.answer(Reply.of(
                        400,
                        "text/xml",
                        "<ErrorResponse><Error><Code>ExpiredToken</Code><Message>The security token included in the"
                                + " request is expired</Message></Error></ErrorResponse>")));
    }

    /** No secret that was used stands in a text. */
    public void assertNoSecretIn(String where, String text) {
        secrets.assertAbsent(where, text);
    }

    @Override
    public void close() {
        proxy.close();
        backend.close();
    }
}
