package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.guard.Guard;
import io.github.codesuite.local.guard.Honoured;
import io.github.codesuite.poll.Ticker;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.function.Supplier;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.CodeartifactException;

/** The local service behind the SDK's client, and the package repositories over loopback HTTP. */
public final class LocalCodeArtifact {

    private static final String[] PACKAGE = {"domain", "domainOwner", "repository", "format", "namespace", "package"};

    private LocalCodeArtifact() {}

    /** Opens the service; its HTTP server starts when an endpoint is first asked for and ends when the client is closed. */
    public static CodeartifactClient open(Path folder, Ticker ticker) {
        Engine engine = Engine.open(folder, ticker, new SecureRandom());
        return client(engine, new LazyServer(() -> RepositoryServer.start(engine, ticker)));
    }

    /**
     * Opens the service whose repositories are served by somebody else, who has them from {@link RepositoryServer#site}.
     *
     * @param server the address, asked for when an endpoint is
     */
    public static CodeartifactClient open(Path folder, Ticker ticker, Supplier<URI> server) {
        return client(Engine.open(folder, ticker, new SecureRandom()), new ServedWithOthers(server));
    }

    private static CodeartifactClient client(Engine engine, RepositoryHost host) {
        return Guard.of(
                CodeartifactClient.class,
                new CodeArtifactService(engine, host),
                honoured(),
                CodeartifactException::builder);
    }

    /** What the service honours. */
    public static Honoured honoured() {
        return packages(repositories(domains(Honoured.nothing())));
    }

    private static Honoured domains(Honoured honoured) {
        return honoured.operation("CreateDomain", "domain")
                .operation("DescribeDomain", "domain", "domainOwner")
                .operation("ListDomains", "maxResults", "nextToken")
                .operation("DeleteDomain", "domain", "domainOwner")
                .operation("GetAuthorizationToken", "domain", "domainOwner", "durationSeconds");
    }

    private static Honoured repositories(Honoured honoured) {
        return honoured.operation("CreateRepository", "domain", "domainOwner", "repository", "description")
                .operation("DescribeRepository", "domain", "domainOwner", "repository")
                .operation("ListRepositories", "repositoryPrefix", "maxResults", "nextToken")
                .operation(
                        "ListRepositoriesInDomain",
                        "domain",
                        "domainOwner",
                        "administratorAccount",
                        "repositoryPrefix",
                        "maxResults",
                        "nextToken")
                .operation("DeleteRepository", "domain", "domainOwner", "repository")
                .operation("GetRepositoryEndpoint", "domain", "domainOwner", "repository", "format")
                .operation(
                        "ListPackages",
                        "domain",
                        "domainOwner",
                        "repository",
                        "format",
                        "namespace",
                        "packagePrefix",
                        "maxResults",
                        "nextToken");
    }

    private static Honoured packages(Honoured honoured) {
        return honoured.operation("DescribePackage", PACKAGE)
                .operation("DeletePackage", PACKAGE)
                .operation("ListPackageVersions", with("status", "sortBy", "maxResults", "nextToken"))
                .operation("DescribePackageVersion", with("packageVersion"))
                .operation("ListPackageVersionAssets", with("packageVersion", "maxResults", "nextToken"))
                .operation("GetPackageVersionAsset", with("packageVersion", "asset", "packageVersionRevision"))
                .operation(
                        "UpdatePackageVersionsStatus",
                        with("versions", "versionRevisions", "expectedStatus", "targetStatus"))
                .operation("DeletePackageVersions", with("versions", "expectedStatus"))
                .operation("PublishPackageVersion", with("packageVersion", "assetName", "assetSHA256", "unfinished"));
    }

    private static String[] with(String... members) {
        String[] all = java.util.Arrays.copyOf(PACKAGE, PACKAGE.length + members.length);
        System.arraycopy(members, 0, all, PACKAGE.length, members.length);
        return all;
    }
}
