package io.github.codesuite.local.codeartifact.pypi;

import io.github.codesuite.local.codeartifact.site.PackageSite;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.local.codeartifact.store.Refusal.Resource;
import io.github.codesuite.local.codeartifact.store.RepositoryId;
import io.github.codesuite.local.net.LoopbackReply;
import io.github.codesuite.local.net.LoopbackRequest;
import java.io.IOException;
import java.util.List;

/**
 * A repository as pip reads and twine writes it. As with CodeArtifact there is a page for each project, but no list of projects,
 * no JSON and no XML-RPC (user guide, "Python compatibility").
 */
public final class PypiSite implements PackageSite {

    private static final String SIMPLE = "simple";

    private final PypiPublishing publishing;
    private final PypiReading reading;

    public PypiSite(PypiPublishing publishing, PypiReading reading) {
        this.publishing = publishing;
        this.reading = reading;
    }

    @Override
    public LoopbackReply answer(LoopbackRequest request, RepositoryId id, List<String> path) throws IOException {
        return switch (request.method()) {
            case "GET", "HEAD" -> read(id, path);
            case "POST" -> post(request, id, path);
            default -> LoopbackReply.text(405, "only GET, HEAD and POST").with("Allow", "GET, HEAD, POST");
        };
    }

    private LoopbackReply read(RepositoryId id, List<String> path) throws IOException {
        if (path.size() < 2 || !path.get(0).equals(SIMPLE)) {
            return LoopbackReply.text(404, "there is nothing here: a project's files are listed at simple/<project>/");
        }
        PackageId project = PackageId.pypi(id, name(path.get(1)));
        return switch (path.size()) {
            case 2 -> reading.page(project, root(project));
            case 4 -> reading.file(project, path.get(2), path.get(3));
            default -> LoopbackReply.text(404, "there is nothing here");
        };
    }

    private LoopbackReply post(LoopbackRequest request, RepositoryId id, List<String> path) throws IOException {
        if (!path.isEmpty()) {
            return LoopbackReply.text(404, "uploads go to the endpoint itself, without " + String.join("/", path));
        }
        publishing.post(id, request.header("Content-Type").orElse(""), request.body());
        return LoopbackReply.text(200, "uploaded");
    }

    /** A name that can be none of PyPI's does not exist. */
    private static String name(String sent) {
        try {
            return PypiName.normalized(sent);
        } catch (Refusal noName) {
            throw Refusal.notFound(Resource.PACKAGE, sent);
        }
    }

    private static String root(PackageId id) {
        return "/" + PackageId.PYPI + "/" + id.repository().domain() + "/"
                + id.repository().repository() + "/" + SIMPLE + "/" + id.name() + "/";
    }
}
