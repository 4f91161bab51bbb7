package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.codeartifact.site.Tokens;
import io.github.codesuite.local.codeartifact.store.DomainRecord;
import io.github.codesuite.local.codeartifact.store.Refusal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codeartifact.model.CreateDomainRequest;
import software.amazon.awssdk.services.codeartifact.model.CreateDomainResponse;
import software.amazon.awssdk.services.codeartifact.model.DeleteDomainRequest;
import software.amazon.awssdk.services.codeartifact.model.DeleteDomainResponse;
import software.amazon.awssdk.services.codeartifact.model.DescribeDomainRequest;
import software.amazon.awssdk.services.codeartifact.model.DescribeDomainResponse;
import software.amazon.awssdk.services.codeartifact.model.DomainDescription;
import software.amazon.awssdk.services.codeartifact.model.DomainStatus;
import software.amazon.awssdk.services.codeartifact.model.DomainSummary;
import software.amazon.awssdk.services.codeartifact.model.GetAuthorizationTokenRequest;
import software.amazon.awssdk.services.codeartifact.model.GetAuthorizationTokenResponse;
import software.amazon.awssdk.services.codeartifact.model.ListDomainsRequest;
import software.amazon.awssdk.services.codeartifact.model.ListDomainsResponse;

/** Domains and the tokens for them, between the SDK's types and the engine. */
final class DomainOperations {

    /** GetAuthorizationToken: 0, or 15 minutes to 12 hours. */
    private static final long SHORTEST = 900;

    private static final long LONGEST = 43_200;

    private final Engine engine;

    DomainOperations(Engine engine) {
        this.engine = engine;
    }

    CreateDomainResponse create(CreateDomainRequest request) {
        DomainRecord record = engine.catalogue()
                .createDomain(Requested.required(request.domain(), "domain"), Requested.tags(request.tags()));
        return CreateDomainResponse.builder().domain(description(record)).build();
    }

    DescribeDomainResponse describe(DescribeDomainRequest request) {
        DomainRecord record = engine.catalogue().domain(Requested.domain(request.domain(), request.domainOwner()));
        return DescribeDomainResponse.builder().domain(description(record)).build();
    }

    ListDomainsResponse list(ListDomainsRequest request) {
        Page<DomainRecord> page =
                Page.of(engine.catalogue().domains(), DomainRecord::name, request.maxResults(), request.nextToken());
        return ListDomainsResponse.builder()
                .domains(page.items().stream().map(DomainOperations::summary).toList())
                .nextToken(page.next())
                .build();
    }

    DeleteDomainResponse delete(DeleteDomainRequest request) {
        DomainRecord record =
                engine.catalogue().deleteDomain(Requested.domain(request.domain(), request.domainOwner()));
        return DeleteDomainResponse.builder()
                .domain(described(record).status(DomainStatus.DELETED).build())
                .build();
    }

    GetAuthorizationTokenResponse token(GetAuthorizationTokenRequest request) {
        DomainRecord domain = engine.catalogue().domain(Requested.domain(request.domain(), request.domainOwner()));
        Tokens.Issued issued = engine.tokens().issue(domain.name(), life(request.durationSeconds()));
        return GetAuthorizationTokenResponse.builder()
                .authorizationToken(issued.token().reveal())
                .expiration(issued.expiration())
                .build();
    }

    /** Zero means the life of the caller's role; the local caller's credentials do not end, so the longest life is taken. */
    private static Duration life(@Nullable Long seconds) {
        if (seconds == null || seconds == 0) {
            return Duration.ofSeconds(LONGEST);
        }
        if (seconds < SHORTEST || seconds > LONGEST) {
            throw Refusal.invalid("durationSeconds must be 0, or between " + SHORTEST + " and " + LONGEST);
        }
        return Duration.ofSeconds(seconds);
    }

    private DomainDescription description(DomainRecord record) {
        return described(record)
                .repositoryCount(engine.catalogue().repositories(record.name()).size())
                .build();
    }

    private static DomainDescription.Builder described(DomainRecord record) {
        return DomainDescription.builder()
                .name(record.name())
                .owner(Requested.ACCOUNT)
                .arn(Arns.domain(record.name()))
                .status(DomainStatus.ACTIVE)
                .createdTime(record.created());
    }

    private static DomainSummary summary(DomainRecord record) {
        return DomainSummary.builder()
                .name(record.name())
                .owner(Requested.ACCOUNT)
                .arn(Arns.domain(record.name()))
                .status(DomainStatus.ACTIVE)
                .createdTime(record.created())
                .build();
    }
}
