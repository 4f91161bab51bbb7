package io.github.codesuite.local.codeartifact.site;

import io.github.codesuite.local.codeartifact.store.RepositoryId;
import io.github.codesuite.local.net.LoopbackReply;
import io.github.codesuite.local.net.LoopbackRequest;
import java.io.IOException;
import java.util.List;

/** What one package format's clients speak with a repository over HTTP; who may speak has been checked before. */
public interface PackageSite {

    /**
     * The path as its segments can be told apart: where a format's clients hide a slash in a name, it is written out.
     *
     * @param path as it was sent
     */
    default String plain(String path) {
        return path;
    }

    /**
     * Answers a client.
     *
     * @param path the decoded segments below the repository's endpoint
     * @throws io.github.codesuite.local.codeartifact.store.Refusal answered with its status and words
     */
    LoopbackReply answer(LoopbackRequest request, RepositoryId id, List<String> path) throws IOException;
}
