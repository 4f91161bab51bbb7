package io.github.codesuite.local.codeartifact.store;

import java.util.Optional;

/**
 * The permission policies of domains and repositories, each with a revision for those who will not overwrite a change that they
 * have not seen.
 */
public final class Policies {

    private final Attributes attributes;

    public Policies(Attributes attributes) {
        this.attributes = attributes;
    }

    public Policy get(ResourceKey resource) {
        return attributes.of(resource).policy().orElseThrow(() -> missing(resource));
    }

    /**
     * Gives a resource a policy.
     *
     * @param revision of the policy that is to be replaced; empty for whichever is there
     */
    public Policy put(ResourceKey resource, Runnable exists, Optional<String> revision, String document) {
        PolicyDocument.check(document);
        Policy policy = Policy.of(document);
        attributes.change(resource, exists, record -> {
            check(resource, record, revision);
            return record.with(policy);
        });
        return policy;
    }

    public Policy delete(ResourceKey resource, Runnable exists, Optional<String> revision) {
        AttributesRecord before = attributes.change(resource, exists, record -> {
            if (record.policy().isEmpty()) {
                throw missing(resource);
            }
            check(resource, record, revision);
            return record.withoutPolicy();
        });
        return before.policy().orElseThrow(() -> missing(resource));
    }

    private static void check(ResourceKey resource, AttributesRecord record, Optional<String> revision) {
        String current = record.policy().map(Policy::revision).orElse("");
        if (revision.filter(expected -> !expected.equals(current)).isPresent()) {
            throw Refusal.conflict(
                    resource.kind(),
                    resource.key(),
                    current.isEmpty()
                            ? "there is no policy with the revision " + revision.get()
                            : "the policy's revision is " + current + ", not " + revision.get());
        }
    }

    private static Refusal missing(ResourceKey resource) {
        return Refusal.notFound(resource.kind(), resource.key(), "the " + resource.key() + " has no permission policy");
    }
}
