package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.codeartifact.store.Policies;
import io.github.codesuite.local.codeartifact.store.Policy;
import io.github.codesuite.local.codeartifact.store.RepositoryId;
import io.github.codesuite.local.codeartifact.store.ResourceKey;
import java.util.Optional;
import software.amazon.awssdk.services.codeartifact.model.DeleteDomainPermissionsPolicyRequest;
import software.amazon.awssdk.services.codeartifact.model.DeleteDomainPermissionsPolicyResponse;
import software.amazon.awssdk.services.codeartifact.model.DeleteRepositoryPermissionsPolicyRequest;
import software.amazon.awssdk.services.codeartifact.model.DeleteRepositoryPermissionsPolicyResponse;
import software.amazon.awssdk.services.codeartifact.model.GetDomainPermissionsPolicyRequest;
import software.amazon.awssdk.services.codeartifact.model.GetDomainPermissionsPolicyResponse;
import software.amazon.awssdk.services.codeartifact.model.GetRepositoryPermissionsPolicyRequest;
import software.amazon.awssdk.services.codeartifact.model.GetRepositoryPermissionsPolicyResponse;
import software.amazon.awssdk.services.codeartifact.model.PutDomainPermissionsPolicyRequest;
import software.amazon.awssdk.services.codeartifact.model.PutDomainPermissionsPolicyResponse;
import software.amazon.awssdk.services.codeartifact.model.PutRepositoryPermissionsPolicyRequest;
import software.amazon.awssdk.services.codeartifact.model.PutRepositoryPermissionsPolicyResponse;
import software.amazon.awssdk.services.codeartifact.model.ResourcePolicy;

/** Permission policies, between the SDK's types and the engine. */
final class PolicyOperations {

    private final Engine engine;
    private final Policies policies;

    PolicyOperations(Engine engine) {
        this.engine = engine;
        this.policies = new Policies(engine.catalogue().attributes());
    }

    PutDomainPermissionsPolicyResponse put(PutDomainPermissionsPolicyRequest request) {
        String domain = Requested.domain(request.domain(), request.domainOwner());
        Policy policy = policies.put(
                ResourceKey.of(domain),
                () -> engine.catalogue().domain(domain),
                Optional.ofNullable(request.policyRevision()),
                Requested.required(request.policyDocument(), "policyDocument"));
        return PutDomainPermissionsPolicyResponse.builder()
                .policy(policy(Arns.domain(domain), policy))
                .build();
    }

    GetDomainPermissionsPolicyResponse get(GetDomainPermissionsPolicyRequest request) {
        String domain = engine.catalogue()
                .domain(Requested.domain(request.domain(), request.domainOwner()))
                .name();
        return GetDomainPermissionsPolicyResponse.builder()
                .policy(policy(Arns.domain(domain), policies.get(ResourceKey.of(domain))))
                .build();
    }

    DeleteDomainPermissionsPolicyResponse delete(DeleteDomainPermissionsPolicyRequest request) {
        String domain = Requested.domain(request.domain(), request.domainOwner());
        Policy policy = policies.delete(
                ResourceKey.of(domain),
                () -> engine.catalogue().domain(domain),
                Optional.ofNullable(request.policyRevision()));
        return DeleteDomainPermissionsPolicyResponse.builder()
                .policy(policy(Arns.domain(domain), policy))
                .build();
    }

    PutRepositoryPermissionsPolicyResponse put(PutRepositoryPermissionsPolicyRequest request) {
        RepositoryId id = Requested.repository(request.domain(), request.domainOwner(), request.repository());
        Policy policy = policies.put(
                ResourceKey.of(id),
                () -> engine.catalogue().repository(id),
                Optional.ofNullable(request.policyRevision()),
                Requested.required(request.policyDocument(), "policyDocument"));
        return PutRepositoryPermissionsPolicyResponse.builder()
                .policy(policy(Arns.repository(id), policy))
                .build();
    }

    GetRepositoryPermissionsPolicyResponse get(GetRepositoryPermissionsPolicyRequest request) {
        RepositoryId id = Requested.repository(request.domain(), request.domainOwner(), request.repository());
        engine.catalogue().repository(id);
        return GetRepositoryPermissionsPolicyResponse.builder()
                .policy(policy(Arns.repository(id), policies.get(ResourceKey.of(id))))
                .build();
    }

    DeleteRepositoryPermissionsPolicyResponse delete(DeleteRepositoryPermissionsPolicyRequest request) {
        RepositoryId id = Requested.repository(request.domain(), request.domainOwner(), request.repository());
        Policy policy = policies.delete(
                ResourceKey.of(id),
                () -> engine.catalogue().repository(id),
                Optional.ofNullable(request.policyRevision()));
        return DeleteRepositoryPermissionsPolicyResponse.builder()
                .policy(policy(Arns.repository(id), policy))
                .build();
    }

    private static ResourcePolicy policy(String arn, Policy policy) {
        return ResourcePolicy.builder()
                .resourceArn(arn)
                .document(policy.document())
                .revision(policy.revision())
                .build();
    }
}
