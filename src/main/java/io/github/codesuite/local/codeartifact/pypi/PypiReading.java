package io.github.codesuite.local.codeartifact.pypi;

import io.github.codesuite.local.codeartifact.store.AssetRecord;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.PackageStore;
import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.local.codeartifact.store.Refusal.Resource;
import io.github.codesuite.local.codeartifact.store.Status;
import io.github.codesuite.local.codeartifact.store.VersionDetails;
import io.github.codesuite.local.codeartifact.store.VersionRecord;
import io.github.codesuite.local.codeartifact.upstream.Located;
import io.github.codesuite.local.codeartifact.upstream.Source;
import io.github.codesuite.local.codeartifact.upstream.Upstreams;
import io.github.codesuite.local.net.LoopbackReply;
import io.github.codesuite.spec.python.PythonVersion;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What pip may read: a project's page with the files of its Published versions, and the files of these and of Unlisted ones
 * (user guide, "Package version status").
 */
public final class PypiReading {

    /** A file that an index lists. */
    private record Outsider(Source source, PublicFile file) {

        boolean completes(VersionRecord record) {
            return record.status() == Status.PUBLISHED
                    && record.origin().externalConnection().equals(source.connection())
                    && record.asset(file.name()).isEmpty();
        }
    }

    private static final String HTML = "text/html; charset=utf-8";

    private final PackageStore store;
    private final Upstreams upstreams;
    private final PypiPublic outside;

    public PypiReading(PackageStore store, Upstreams upstreams, PypiPublic outside) {
        this.outside = outside;
        this.store = store;
        this.upstreams = upstreams;
    }

    /** @param root the path of the project's page, with a slash at the end */
    LoopbackReply page(PackageId id, String root) {
        SimplePage page = new SimplePage(id.name(), root);
        List<Outsider> outsiders = upstreams.sources(id).stream()
                .flatMap(source -> outside.files(source, id).stream().map(file -> new Outsider(source, file)))
                .toList();
        List<Located> located = upstreams.located(id);
        boolean isEmpty = addOwn(page, located, outsiders) + addOutside(page, located, outsiders) == 0;
        if (isEmpty) {
            throw Refusal.notFound(Resource.PACKAGE, id.name());
        }
        return LoopbackReply.octets(200, HTML, page.octets());
    }

    LoopbackReply file(PackageId id, String version, String name) throws IOException {
        Located found = upstreams
                .read(id, version, name)
                .orElseThrow(() -> Refusal.notFound(Resource.PACKAGE_VERSION, version));
        VersionRecord record = found.version();
        AssetRecord asset = record.asset(name).orElseThrow(() -> Refusal.notFound(Resource.ASSET, name));
        return LoopbackReply.file("application/octet-stream", store.file(found.id(), record, asset), asset.size())
                .with("ETag", "\"" + asset.checksums().sha1() + "\"");
    }

    /** The files of versions that are here or in an upstream. Whether one was yanked later, the index knows. */
    private int addOwn(SimplePage page, List<Located> located, List<Outsider> outsiders) {
        Map<String, String> yanked = new HashMap<>();
        outsiders.forEach(outsider -> outsider.file()
                .yanked()
                .ifPresent(why -> yanked.put(outsider.file().sha256(), why)));
        List<Located> published = located.stream()
                .filter(found -> found.version().status() == Status.PUBLISHED)
                .toList();
        published.forEach(found -> add(page, found, yanked));
        return published.size();
    }

    private void add(SimplePage page, Located found, Map<String, String> yanked) {
        Map<String, String> requires = store.details(found.id(), found.version())
                .map(VersionDetails::index)
                .orElse(Map.of());
        found.version().assets().forEach(asset -> {
            String sha256 = asset.checksums().sha256();
            page.add(
                    found.version().version(),
                    asset.name(),
                    sha256,
                    requires.getOrDefault(asset.name(), ""),
                    Optional.ofNullable(yanked.get(sha256)));
        });
    }

    /** The files that are still outside, of versions that are here only if they came from there (user guide, "Checking asset origins"). */
    private static int addOutside(SimplePage page, List<Located> located, List<Outsider> outsiders) {
        Map<String, VersionRecord> known = new HashMap<>();
        located.forEach(found -> known.put(normalized(found.version().version()), found.version()));
        Set<String> names = new HashSet<>();
        for (Outsider outsider : outsiders) {
            PublicFile file = outsider.file();
            Optional<VersionRecord> record = Optional.ofNullable(known.get(file.version()));
            boolean isOpen = record.isEmpty() || outsider.completes(record.get());
            if (isOpen && names.add(file.name())) {
                page.add(file.version(), file.name(), file.sha256(), file.requiresPython(), file.yanked());
            }
        }
        return names.size();
    }

    private static String normalized(String version) {
        return PythonVersion.normalized(version).orElse(version);
    }
}
