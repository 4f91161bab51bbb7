package io.github.codesuite.local.codeartifact.store;

import io.github.codesuite.local.codeartifact.store.Refusal.Resource;

/**
 * A domain, a repository or a package group: what has tags, and an ARN of its own.
 *
 * @param name of the repository, the pattern of the group; empty for a domain
 */
public record ResourceKey(Resource kind, String domain, String name) {

    public static ResourceKey of(String domain) {
        return new ResourceKey(Resource.DOMAIN, domain, "");
    }

    public static ResourceKey of(RepositoryId id) {
        return new ResourceKey(Resource.REPOSITORY, id.domain(), id.repository());
    }

    public static ResourceKey group(String domain, String pattern) {
        return new ResourceKey(Resource.PACKAGE_GROUP, domain, pattern);
    }

    /** Names it among all of this home. */
    String key() {
        return kind.word() + "/" + domain + "/" + name;
    }
}
