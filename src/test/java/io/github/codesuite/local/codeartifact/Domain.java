package io.github.codesuite.local.codeartifact;

import io.github.codesuite.aws.HttpTransfer;
import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.local.codeartifact.store.Catalogue;
import io.github.codesuite.local.codeartifact.store.Folders;
import io.github.codesuite.local.codeartifact.store.OriginControls;
import io.github.codesuite.local.codeartifact.store.PackageEdit;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.PackageStore;
import io.github.codesuite.local.codeartifact.store.RepositoryId;
import io.github.codesuite.local.codeartifact.store.VersionRecord;
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
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;
import software.amazon.awssdk.services.codeartifact.model.ResourceNotFoundException;

/** A domain with several repositories, each seen as a Maven client and as an SDK client. */
final class Domain implements AutoCloseable {

    static final String NAME = "acme";

    final CodeartifactClient client;
    final Catalogue catalogue;
    private final PackageStore store;
    private final Secret token;
    private final Transfer transfer = new HttpTransfer(Duration.ofSeconds(10), Duration.ofSeconds(60));

    Domain(Path home, CodeartifactClient client) {
        this(home, client, true);
    }

    /** A domain that is there already. */
    static Domain again(Path home, CodeartifactClient client) {
        return new Domain(home, client, false);
    }

    private Domain(Path home, CodeartifactClient client, boolean isNew) {
        this.client = client;
        Folders folders = new Folders(home);
        this.catalogue = new Catalogue(folders, Ticker.system());
        this.store = new PackageStore(folders, catalogue, Ticker.system());
        if (isNew) {
            client.createDomain(domain -> domain.domain(NAME));
        }
        this.token =
                Secret.of(client.getAuthorizationToken(get -> get.domain(NAME)).authorizationToken());
    }

    static Domain open(Path home) {
        return new Domain(home, LocalCodeArtifact.open(home, Ticker.system()));
    }

    /** Makes a repository with upstreams. */
    void repository(String name, String... upstreams) {
        catalogue.createRepository(new RepositoryId(NAME, name), "", List.of(upstreams));
    }

    void upstreams(String name, String... upstreams) {
        catalogue.updateRepository(new RepositoryId(NAME, name), record -> record.withUpstreams(List.of(upstreams)));
    }

    void controls(String repository, OriginControls controls) {
        PackageId id = PackageId.maven(new RepositoryId(NAME, repository), "com.example", "app");
        try (PackageEdit edit = store.edit(id)) {
            edit.write(edit.record().with(controls));
        }
    }

    OriginControls controls(String repository) {
        return store.record(PackageId.maven(new RepositoryId(NAME, repository), "com.example", "app"))
                .controls();
    }

    VersionRecord record(String repository, String version) {
        PackageId id = PackageId.maven(new RepositoryId(NAME, repository), "com.example", "app");
        return store.version(id, version);
    }

    /** A GET as bytes on a socket. */
    RawHttp.Answer raw(String repository, String path) throws IOException {
        URI target = endpoint(repository).resolve(path);
        byte[] pair = ("aws:" + token.reveal()).getBytes(StandardCharsets.UTF_8);
        return new RawHttp(target.getPort())
                .ask(
                        "GET " + target.getPath() + " HTTP/1.1",
                        "Authorization: Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** Publishes a version of com.example:app with a jar, and answers what the first PUT was answered. */
    Transfer.Answer publish(String repository, String version, String jar) throws Exception {
        String stem = "com/example/app/" + version + "/app-" + version;
        Transfer.Answer first = put(repository, stem + ".jar", jar);
        if (first.isSuccess()) {
            put(repository, stem + ".pom", Repository.pom(version));
            put(repository, "com/example/app/maven-metadata.xml", Repository.metadata(version));
        }
        return first;
    }

    Transfer.Answer put(String repository, String path, String content) throws Exception {
        return transfer.put(endpoint(repository).resolve(path), content.getBytes(StandardCharsets.UTF_8), token);
    }

    /** What a GET brings; "404" where there is nothing. */
    String get(String repository, String path) throws Exception {
        return transfer.get(endpoint(repository).resolve(path), token)
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .orElse("404");
    }

    String jar(String repository, String version) throws Exception {
        return get(repository, "com/example/app/" + version + "/app-" + version + ".jar");
    }

    String metadata(String repository) throws Exception {
        return get(repository, "com/example/app/maven-metadata.xml");
    }

    /** The versions of com.example:app in a repository itself, as {@code 1.0 Published}. */
    List<String> versions(String repository) {
        try {
            return client
                    .listPackageVersions(list -> list.domain(NAME)
                            .repository(repository)
                            .format(PackageFormat.MAVEN)
                            .namespace("com.example")
                            .packageValue("app"))
                    .versions()
                    .stream()
                    .map(version -> version.version() + " " + version.statusAsString())
                    .toList();
        } catch (ResourceNotFoundException noPackage) {
            return List.of();
        }
    }

    URI endpoint(String repository) {
        return URI.create(client.getRepositoryEndpoint(
                        get -> get.domain(NAME).repository(repository).format(PackageFormat.MAVEN))
                .repositoryEndpoint());
    }

    @Override
    public void close() {
        client.close();
    }
}
