package io.github.codesuite.local.codeartifact.pypi;

import io.github.codesuite.local.codeartifact.store.AssetRecord;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.PackageStore;
import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.local.codeartifact.store.Refusal.Resource;
import io.github.codesuite.local.codeartifact.store.Status;
import io.github.codesuite.local.codeartifact.store.VersionDetails;
import io.github.codesuite.local.codeartifact.store.VersionRecord;
import io.github.codesuite.local.net.LoopbackReply;
import java.util.List;
import java.util.Map;

/**
 * What pip may read: a project's page with the files of its Published versions, and the files of these and of Unlisted ones
 * (user guide, "Package version status").
 */
public final class PypiReading {

    private static final String HTML = "text/html; charset=utf-8";

    private final PackageStore store;

    public PypiReading(PackageStore store) {
        this.store = store;
    }

    /** @param root the path of the project's page, with a slash at the end */
    LoopbackReply page(PackageId id, String root) {
        List<VersionRecord> listed = store.versions(id).stream()
                .filter(record -> record.status() == Status.PUBLISHED)
                .toList();
        if (listed.isEmpty()) {
            throw Refusal.notFound(Resource.PACKAGE, id.name());
        }
        SimplePage page = new SimplePage(id.name(), root);
        listed.forEach(record -> add(page, id, record));
        return LoopbackReply.octets(200, HTML, page.octets());
    }

    LoopbackReply file(PackageId id, String version, String name) {
        VersionRecord record = store.find(id, version)
                .filter(found -> found.status().isReadable())
                .orElseThrow(() -> Refusal.notFound(Resource.PACKAGE_VERSION, version));
        AssetRecord asset = record.asset(name).orElseThrow(() -> Refusal.notFound(Resource.ASSET, name));
        return LoopbackReply.file("application/octet-stream", store.file(id, record, asset), asset.size())
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
