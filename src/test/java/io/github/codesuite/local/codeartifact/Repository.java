package io.github.codesuite.local.codeartifact;

import io.github.codesuite.aws.HttpTransfer;
import io.github.codesuite.bundle.Checksums;
import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.local.net.RawHttp;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.value.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.AssetSummary;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionSummary;

/** The domain acme with the repository releases in a fresh home, seen as a Maven client and as an SDK client. */
final class Repository implements AutoCloseable {

    static final String DOMAIN = "acme";
    static final String NAME = "releases";

    final CodeartifactClient client;
    private final Transfer transfer = new HttpTransfer(Duration.ofSeconds(10), Duration.ofSeconds(60));

    private Optional<Secret> kept = Optional.empty();

    private Repository(CodeartifactClient client) {
        this.client = client;
    }

    /** A fresh home. */
    static Repository create(Path home, Ticker ticker) {
        Repository repository = open(home, ticker);
        repository.client.createDomain(domain -> domain.domain(DOMAIN));
        repository.client.createRepository(create -> create.domain(DOMAIN).repository(NAME));
        return repository;
    }

    /** Another client of a home that is there. */
    static Repository open(Path home, Ticker ticker) {
        return new Repository(LocalCodeArtifact.open(home, ticker));
    }

    URI endpoint() {
        return URI.create(client.getRepositoryEndpoint(
                        get -> get.domain(DOMAIN).repository(NAME).format(PackageFormat.MAVEN))
                .repositoryEndpoint());
    }

    /** A fresh token. */
    Secret token() {
        return Secret.of(client.getAuthorizationToken(get -> get.domain(DOMAIN)).authorizationToken());
    }

    /** One token for all that this client puts and gets. */
    private Secret keptToken() {
        kept = Optional.of(kept.orElseGet(this::token));
        return kept.get();
    }

    int put(String path, String content) throws Exception {
        return put(path, content.getBytes(StandardCharsets.UTF_8));
    }

    int put(String path, byte[] content) throws Exception {
        return answer(path, content).status();
    }

    Transfer.Answer answer(String path, byte[] content) throws Exception {
        return transfer.put(endpoint().resolve(path), content, keptToken());
    }

    /** What a GET brings; "404" where there is nothing. */
    String get(String path) throws Exception {
        return transfer.get(endpoint().resolve(path), keptToken())
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .orElse("404");
    }

    /** As {@link #get}, as bytes on a socket. */
    RawHttp.Answer raw(String line, String... headers) throws IOException {
        return new RawHttp(endpoint().getPort()).ask(line, headers);
    }

    String basic(String user, String password) {
        String pair = user + ":" + password;
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    List<PackageVersionSummary> versions() {
        return client.listPackageVersions(list -> list.domain(DOMAIN)
                        .repository(NAME)
                        .format(PackageFormat.MAVEN)
                        .namespace("com.example")
                        .packageValue("app"))
                .versions();
    }

    /** As {@code 1.0 Published}. */
    List<String> statuses() {
        return versions().stream()
                .map(version -> version.version() + " " + version.statusAsString())
                .toList();
    }

    List<AssetSummary> assets(String version) {
        return client.listPackageVersionAssets(list -> list.domain(DOMAIN)
                        .repository(NAME)
                        .format(PackageFormat.MAVEN)
                        .namespace("com.example")
                        .packageValue("app")
                        .packageVersion(version))
                .assets();
    }

    /** Publishes a version with a POM and a jar, as Maven does. */
    void publish(String version, String jar) throws Exception {
        String stem = "com/example/app/" + version + "/app-" + version;
        put(stem + ".jar", jar);
        put(stem + ".pom", pom(version));
        put("com/example/app/maven-metadata.xml", metadata(version));
    }

    static String pom(String version) {
        return "<project><modelVersion>4.0.0</modelVersion><groupId>com.example</groupId><artifactId>app</artifactId>"
                + "<version>" + version + "</version></project>";
    }

    static String metadata(String... versions) {
        StringBuilder list = new StringBuilder();
        for (String version : versions) {
            list.append("<version>").append(version).append("</version>");
        }
        return "<metadata><groupId>com.example</groupId><artifactId>app</artifactId><versioning><versions>" + list
                + "</versions><lastUpdated>20260101000000</lastUpdated></versioning></metadata>";
    }

    static String snapshotMetadata(String timestamp, int number) {
        return "<metadata><groupId>com.example</groupId><artifactId>app</artifactId><version>1.0-SNAPSHOT</version>"
                + "<versioning><snapshot><timestamp>" + timestamp + "</timestamp><buildNumber>" + number
                + "</buildNumber></snapshot><lastUpdated>20260101000000</lastUpdated></versioning></metadata>";
    }

    static Checksums checksums(String text) {
        return Checksums.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        client.close();
    }
}
