package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.codeartifact.store.RepositoryId;

/** ARNs in CodeArtifact's shape, of the local account and region. */
final class Arns {

    private static final String PREFIX = "arn:aws:codeartifact:local-1:" + Requested.ACCOUNT + ":";

    private Arns() {}

    static String domain(String name) {
        return PREFIX + "domain/" + name;
    }

    static String repository(RepositoryId id) {
        return PREFIX + "repository/" + id.domain() + "/" + id.repository();
    }
}
