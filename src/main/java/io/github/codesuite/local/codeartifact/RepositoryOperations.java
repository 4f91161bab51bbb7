package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.codeartifact.store.Connections;
import io.github.codesuite.local.codeartifact.store.DomainRecord;
import io.github.codesuite.local.codeartifact.store.ExternalConnection;
import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.local.codeartifact.store.RepositoryId;
import io.github.codesuite.local.codeartifact.store.RepositoryRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codeartifact.model.AssociateExternalConnectionRequest;
import software.amazon.awssdk.services.codeartifact.model.AssociateExternalConnectionResponse;
import software.amazon.awssdk.services.codeartifact.model.CreateRepositoryRequest;
import software.amazon.awssdk.services.codeartifact.model.CreateRepositoryResponse;
import software.amazon.awssdk.services.codeartifact.model.DeleteRepositoryRequest;
import software.amazon.awssdk.services.codeartifact.model.DeleteRepositoryResponse;
import software.amazon.awssdk.services.codeartifact.model.DescribeRepositoryRequest;
import software.amazon.awssdk.services.codeartifact.model.DescribeRepositoryResponse;
import software.amazon.awssdk.services.codeartifact.model.DisassociateExternalConnectionRequest;
import software.amazon.awssdk.services.codeartifact.model.DisassociateExternalConnectionResponse;
import software.amazon.awssdk.services.codeartifact.model.EndpointType;
import software.amazon.awssdk.services.codeartifact.model.ExternalConnectionStatus;
import software.amazon.awssdk.services.codeartifact.model.GetRepositoryEndpointRequest;
import software.amazon.awssdk.services.codeartifact.model.GetRepositoryEndpointResponse;
import software.amazon.awssdk.services.codeartifact.model.ListRepositoriesInDomainRequest;
import software.amazon.awssdk.services.codeartifact.model.ListRepositoriesInDomainResponse;
import software.amazon.awssdk.services.codeartifact.model.ListRepositoriesRequest;
import software.amazon.awssdk.services.codeartifact.model.ListRepositoriesResponse;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;
import software.amazon.awssdk.services.codeartifact.model.RepositoryDescription;
import software.amazon.awssdk.services.codeartifact.model.RepositoryExternalConnectionInfo;
import software.amazon.awssdk.services.codeartifact.model.RepositorySummary;
import software.amazon.awssdk.services.codeartifact.model.UpdateRepositoryRequest;
import software.amazon.awssdk.services.codeartifact.model.UpdateRepositoryResponse;
import software.amazon.awssdk.services.codeartifact.model.UpstreamRepository;
import software.amazon.awssdk.services.codeartifact.model.UpstreamRepositoryInfo;

/** Repositories and where they are served, between the SDK's types and the engine. */
final class RepositoryOperations {

    private static final List<PackageFormat> SERVED =
            List.of(PackageFormat.MAVEN, PackageFormat.NPM, PackageFormat.PYPI);

    private final Engine engine;
    private final RepositoryHost server;
    private final Connections connections;

    RepositoryOperations(Engine engine, RepositoryHost server) {
        this.engine = engine;
        this.server = server;
        this.connections = new Connections(engine.catalogue());
    }

    CreateRepositoryResponse create(CreateRepositoryRequest request) {
        RepositoryId id = Requested.repository(request.domain(), request.domainOwner(), request.repository());
        RepositoryRecord record = engine.catalogue()
                .createRepository(
                        id,
                        Requested.orEmpty(request.description()),
                        names(request.upstreams()),
                        Requested.tags(request.tags()));
        return CreateRepositoryResponse.builder()
                .repository(description(record))
                .build();
    }

    /** A list of upstreams that is given, even an empty one, replaces the one that is there. */
    UpdateRepositoryResponse update(UpdateRepositoryRequest request) {
        RepositoryId id = Requested.repository(request.domain(), request.domainOwner(), request.repository());
        RepositoryRecord record = engine.catalogue().updateRepository(id, before -> changed(before, request));
        return UpdateRepositoryResponse.builder()
                .repository(description(record))
                .build();
    }

    AssociateExternalConnectionResponse associate(AssociateExternalConnectionRequest request) {
        RepositoryId id = Requested.repository(request.domain(), request.domainOwner(), request.repository());
        String name = Requested.required(request.externalConnection(), "externalConnection");
        return AssociateExternalConnectionResponse.builder()
                .repository(description(connections.connect(id, name)))
                .build();
    }

    DisassociateExternalConnectionResponse disassociate(DisassociateExternalConnectionRequest request) {
        RepositoryId id = Requested.repository(request.domain(), request.domainOwner(), request.repository());
        String name = Requested.required(request.externalConnection(), "externalConnection");
        return DisassociateExternalConnectionResponse.builder()
                .repository(description(connections.disconnect(id, name)))
                .build();
    }

    DescribeRepositoryResponse describe(DescribeRepositoryRequest request) {
        RepositoryId id = Requested.repository(request.domain(), request.domainOwner(), request.repository());
        return DescribeRepositoryResponse.builder()
                .repository(description(engine.catalogue().repository(id)))
                .build();
    }

    ListRepositoriesResponse list(ListRepositoriesRequest request) {
        List<RepositoryRecord> all = engine.catalogue().domains().stream()
                .flatMap(domain -> engine.catalogue().repositories(domain.name()).stream())
                .toList();
        Page<RepositoryRecord> page = page(all, request.repositoryPrefix(), request.maxResults(), request.nextToken());
        return ListRepositoriesResponse.builder()
                .repositories(
                        page.items().stream().map(RepositoryOperations::summary).toList())
                .nextToken(page.next())
                .build();
    }

    ListRepositoriesInDomainResponse listInDomain(ListRepositoriesInDomainRequest request) {
        DomainRecord domain = engine.catalogue().domain(Requested.domain(request.domain(), request.domainOwner()));
        boolean isOurs = request.administratorAccount() == null
                || request.administratorAccount().equals(Requested.ACCOUNT);
        Page<RepositoryRecord> page = page(
                isOurs ? engine.catalogue().repositories(domain.name()) : List.of(),
                request.repositoryPrefix(),
                request.maxResults(),
                request.nextToken());
        return ListRepositoriesInDomainResponse.builder()
                .repositories(
                        page.items().stream().map(RepositoryOperations::summary).toList())
                .nextToken(page.next())
                .build();
    }

    DeleteRepositoryResponse delete(DeleteRepositoryRequest request) {
        RepositoryId id = Requested.repository(request.domain(), request.domainOwner(), request.repository());
        return DeleteRepositoryResponse.builder()
                .repository(description(engine.catalogue().deleteRepository(id)))
                .build();
    }

    /**
     * The address is the same for both types: 127.0.0.1, which a client that prefers IPv6 reaches as well.
     */
    GetRepositoryEndpointResponse endpoint(GetRepositoryEndpointRequest request) {
        RepositoryId id = Requested.repository(request.domain(), request.domainOwner(), request.repository());
        engine.catalogue().repository(id);
        if (request.endpointType() == EndpointType.UNKNOWN_TO_SDK_VERSION) {
            throw Refusal.invalid("endpointType must be ipv4 or dualstack, not " + request.endpointTypeAsString());
        }
        String sent = Requested.required(request.formatAsString(), "format");
        if (request.format() == PackageFormat.GENERIC) {
            throw Refusal.invalid("the package format generic has no repository endpoint");
        }
        if (!SERVED.contains(request.format())) {
            throw Refusal.unsupported("the package format " + sent + " in GetRepositoryEndpoint");
        }
        return GetRepositoryEndpointResponse.builder()
                .repositoryEndpoint(server.endpoint(sent, id).toString())
                .build();
    }

    private static Page<RepositoryRecord> page(
            List<RepositoryRecord> all, @Nullable String prefix, @Nullable Integer max, @Nullable String token) {
        List<RepositoryRecord> wanted = all.stream()
                .filter(record -> record.name().startsWith(Requested.orEmpty(prefix)))
                .toList();
        return Page.of(wanted, record -> record.domain() + "/" + record.name(), max, token);
    }

    private static RepositoryDescription description(RepositoryRecord record) {
        RepositoryDescription.Builder description = RepositoryDescription.builder()
                .name(record.name())
                .administratorAccount(Requested.ACCOUNT)
                .domainName(record.domain())
                .domainOwner(Requested.ACCOUNT)
                .arn(Arns.repository(new RepositoryId(record.domain(), record.name())))
                .upstreams(record.upstreams().stream()
                        .map(name -> UpstreamRepositoryInfo.builder()
                                .repositoryName(name)
                                .build())
                        .toList())
                .externalConnections(record.externalConnections().stream()
                        .map(RepositoryOperations::connection)
                        .toList())
                .createdTime(record.created());
        return record.description().isEmpty()
                ? description.build()
                : description.description(record.description()).build();
    }

    private static RepositoryExternalConnectionInfo connection(String name) {
        return RepositoryExternalConnectionInfo.builder()
                .externalConnectionName(name)
                .packageFormat(ExternalConnection.of(name)
                        .map(ExternalConnection::format)
                        .orElseThrow())
                .status(ExternalConnectionStatus.AVAILABLE)
                .build();
    }

    private static RepositoryRecord changed(RepositoryRecord record, UpdateRepositoryRequest request) {
        String description = request.description();
        RepositoryRecord described = description == null ? record : record.withDescription(description);
        return request.hasUpstreams() ? described.withUpstreams(names(request.upstreams())) : described;
    }

    private static List<String> names(List<UpstreamRepository> upstreams) {
        return upstreams.stream()
                .map(upstream -> Requested.required(upstream.repositoryName(), "repositoryName"))
                .toList();
    }

    private static RepositorySummary summary(RepositoryRecord record) {
        RepositoryDescription description = description(record);
        return RepositorySummary.builder()
                .name(description.name())
                .administratorAccount(description.administratorAccount())
                .domainName(description.domainName())
                .domainOwner(description.domainOwner())
                .arn(description.arn())
                .description(description.description())
                .createdTime(description.createdTime())
                .build();
    }
}
