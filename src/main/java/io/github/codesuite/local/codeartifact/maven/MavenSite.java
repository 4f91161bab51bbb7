package io.github.codesuite.local.codeartifact.maven;

import io.github.codesuite.local.codeartifact.site.PackageSite;
import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.local.codeartifact.store.RepositoryId;
import io.github.codesuite.local.net.LoopbackReply;
import io.github.codesuite.local.net.LoopbackRequest;
import java.io.IOException;
import java.util.List;

/** A repository as Maven's clients read and write it, in the layout of Maven 2. */
public final class MavenSite implements PackageSite {

    private final MavenRepositories repositories;
    private final MavenReading reading;

    public MavenSite(MavenRepositories repositories, MavenReading reading) {
        this.repositories = repositories;
        this.reading = reading;
    }

    @Override
    public LoopbackReply answer(LoopbackRequest request, RepositoryId id, List<String> path) throws IOException {
        return switch (request.method()) {
            case "GET", "HEAD" -> read(id, path);
            case "PUT" -> put(request, id, path);
            default -> LoopbackReply.text(405, "only GET, HEAD and PUT").with("Allow", "GET, HEAD, PUT");
        };
    }

    /** A path that cannot be one of Maven's does not exist; clients ask for such, and must be told so. */
    private LoopbackReply read(RepositoryId id, List<String> path) throws IOException {
        MavenPath parsed;
        try {
            parsed = MavenPath.parse(path);
        } catch (Refusal noPath) {
            return LoopbackReply.text(404, noPath.words());
        }
        return reading.get(id, parsed);
    }

    private LoopbackReply put(LoopbackRequest request, RepositoryId id, List<String> path) throws IOException {
        if (request.isFolder()) {
            throw Refusal.invalid("a folder cannot be put");
        }
        boolean isNew = repositories.put(id, MavenPath.parse(path), request.body());
        return LoopbackReply.text(isNew ? 201 : 200, isNew ? "created" : "done");
    }
}
