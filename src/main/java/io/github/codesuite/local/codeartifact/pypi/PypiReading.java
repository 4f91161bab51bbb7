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
import io.github.codesuite.local.codeartifact.upstream.Upstreams;
import io.github.codesuite.local.net.LoopbackReply;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What pip may read: a project's page with the files of its Published versions, and the files of these and of Unlisted ones
 * (user guide, "Package version status").
 */
public final class PypiReading {

    private static final String HTML = "text/html; charset=utf-8";

    private final PackageStore store;
    private final Upstreams upstreams;

    public PypiReading(PackageStore store, Upstreams upstreams) {
        this.store = store;
        this.upstreams = upstreams;
    }

    /** @param root the path of the project's page, with a slash at the end */
    LoopbackReply page(PackageId id, String root) {
        List<Located> listed = upstreams.located(id).stream()
                .filter(found -> found.version().status() == Status.PUBLISHED)
                .toList();
        if (listed.isEmpty()) {
            throw Refusal.notFound(Resource.PACKAGE, id.name());
        }
        SimplePage page = new SimplePage(id.name(), root);
        listed.forEach(found -> add(page, found.id(), found.version()));
        return LoopbackReply.octets(200, HTML, page.octets());
    }

    LoopbackReply file(PackageId id, String version, String name) throws IOException {
        Located found =
                upstreams.read(id, version).orElseThrow(() -> Refusal.notFound(Resource.PACKAGE_VERSION, version));
        VersionRecord record = found.version();
        AssetRecord asset = record.asset(name).orElseThrow(() -> Refusal.notFound(Resource.ASSET, name));
        return LoopbackReply.file("application/octet-stream", store.file(found.id(), record, asset), asset.size())
                .with("ETag", "\"" + asset.checksums().sha1() + "\"");
    }

    private void add(SimplePage page, PackageId id, VersionRecord record) {
        Map<String, String> requires =
                store.details(id, record).map(VersionDetails::index).orElse(Map.of());
        record.assets()
                .forEach(asset -> page.add(
                        record.version(),
                        asset.name(),
                        asset.checksums().sha256(),
                        requires.getOrDefault(asset.name(), "")));
    }
}
