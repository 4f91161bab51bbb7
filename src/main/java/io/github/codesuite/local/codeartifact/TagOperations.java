package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.codeartifact.store.RepositoryId;
import io.github.codesuite.local.codeartifact.store.ResourceKey;
import io.github.codesuite.local.codeartifact.store.Tags;
import java.util.Set;
import software.amazon.awssdk.services.codeartifact.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.codeartifact.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.codeartifact.model.Tag;
import software.amazon.awssdk.services.codeartifact.model.TagResourceRequest;
import software.amazon.awssdk.services.codeartifact.model.TagResourceResponse;
import software.amazon.awssdk.services.codeartifact.model.UntagResourceRequest;
import software.amazon.awssdk.services.codeartifact.model.UntagResourceResponse;

/** Tags of domains, repositories and package groups, between the SDK's types and the engine. */
final class TagOperations {

    private final Engine engine;
    private final Tags tags;

    TagOperations(Engine engine) {
        this.engine = engine;
        this.tags = new Tags(engine.catalogue().attributes());
    }

    TagResourceResponse tag(TagResourceRequest request) {
        ResourceKey resource = resource(request.resourceArn());
        tags.put(resource, () -> checkExists(resource), Requested.tags(request.tags()));
        return TagResourceResponse.builder().build();
    }

    UntagResourceResponse untag(UntagResourceRequest request) {
        ResourceKey resource = resource(request.resourceArn());
        tags.remove(resource, () -> checkExists(resource), Set.copyOf(request.tagKeys()));
        return UntagResourceResponse.builder().build();
    }

    /** Ordered by key. */
    ListTagsForResourceResponse list(ListTagsForResourceRequest request) {
        ResourceKey resource = resource(request.resourceArn());
        checkExists(resource);
        return ListTagsForResourceResponse.builder()
                .tags(tags.of(resource).entrySet().stream()
                        .map(tag -> Tag.builder()
                                .key(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList())
                .build();
    }

    private void checkExists(ResourceKey resource) {
        switch (resource.kind()) {
            case REPOSITORY -> engine.catalogue().repository(new RepositoryId(resource.domain(), resource.name()));
            case PACKAGE_GROUP -> engine.groups().group(resource.domain(), resource.name());
            default -> engine.catalogue().domain(resource.domain());
        }
    }

    private static ResourceKey resource(String arn) {
        return Arns.parse(Requested.required(arn, "resourceArn"));
    }
}
