package io.github.codesuite.local.codeartifact;

import io.github.codesuite.cloud.PublicSources;
import io.github.codesuite.local.net.RawHttp;
import io.github.codesuite.poll.Ticker;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionStatus;

/** The repository releases of the domain acme in a fresh home, seen by the clients of one format and by an SDK client. */
final class FormatClient implements AutoCloseable {

    final CodeartifactClient client;
    private final PackageFormat format;
    private final Path home;
    private final URI endpoint;
    private final String token;

    private FormatClient(CodeartifactClient client, PackageFormat format, Path home) {
        this.client = client;
        this.format = format;
        this.home = home;
        this.endpoint = URI.create(client.getRepositoryEndpoint(
                        get -> get.domain("acme").repository("releases").format(format))
                .repositoryEndpoint());
        this.token = client.getAuthorizationToken(get -> get.domain("acme")).authorizationToken();
    }

    static FormatClient create(Path home, Ticker ticker, PackageFormat format) {
        return create(home, PublicSources.none(), ticker, format);
    }

    static FormatClient create(Path home, PublicSources sources, Ticker ticker, PackageFormat format) {
        CodeartifactClient client = LocalCodeArtifact.open(home, sources, ticker);
        client.createDomain(create -> create.domain("acme"));
        client.createRepository(create -> create.domain("acme").repository("releases"));
        return new FormatClient(client, format, home);
    }

    URI endpoint() {
        return endpoint;
    }

    RawHttp http() {
        return new RawHttp(endpoint.getPort());
    }

    String authorization() {
        return "Authorization: Bearer " + token;
    }

    /** @param path below the endpoint */
    RawHttp.Answer get(String path, String... headers) throws IOException {
        return http().ask("GET " + endpoint.getPath() + path, with(headers));
    }

    RawHttp.Answer send(String method, String path, byte[] body, String... headers) throws IOException {
        return http().ask(method + " " + endpoint.getPath() + path, body, with(headers));
    }

    RawHttp.Answer send(String method, String path, String body, String... headers) throws IOException {
        return send(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    void status(String namespace, String name, String version, PackageVersionStatus status) {
        client.updatePackageVersionsStatus(update -> update.domain("acme")
                .repository("releases")
                .format(format)
                .namespace(orNull(namespace))
                .packageValue(name)
                .versions(version)
                .targetStatus(status));
    }

    void delete(String namespace, String name, String version) {
        client.deletePackageVersions(delete -> delete.domain("acme")
                .repository("releases")
                .format(format)
                .namespace(orNull(namespace))
                .packageValue(name)
                .versions(version));
    }

    /** As {@code 1.0 Published}. */
    List<String> statuses(String namespace, String name) {
        return client
                .listPackageVersions(list -> list.domain("acme")
                        .repository("releases")
                        .format(format)
                        .namespace(orNull(namespace))
                        .packageValue(name))
                .versions()
                .stream()
                .map(version -> version.version() + " " + version.statusAsString())
                .toList();
    }

    /** All files of the home but for tokens and locks. */
    List<String> files() throws IOException {
        try (Stream<Path> tree = Files.walk(home)) {
            return new ArrayList<>(new TreeSet<>(tree.filter(Files::isRegularFile)
                    .map(file -> home.relativize(file).toString())
                    .filter(file -> !file.contains("tokens") && !file.endsWith(".lock"))
                    .toList()));
        }
    }

    private String[] with(String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = authorization();
        return all;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    @Override
    public void close() {
        client.close();
    }
}
