package io.github.codesuite.local.codeartifact.store;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a version of a public repository into a repository: all its files lie in their places before its record names them. */
public final class Ingestion {

    private final Folders folders;

    public Ingestion(Folders folders) {
        this.folders = folders;
    }

    /**
     * Adds files to a version, which is made where it is not there; one that is there keeps what it has.
     *
     * @param published when the version was published there
     * @param details what the files say of the version, where no file before them has said it
     */
    public VersionRecord add(
            PackageEdit edit,
            PackageId id,
            String version,
            Map<String, Upload> files,
            Instant published,
            Origin origin,
            Optional<VersionDetails> details)
            throws IOException {
        Optional<VersionRecord> before = edit.version(version);
        List<AssetRecord> fresh = new ArrayList<>();
        for (Map.Entry<String, Upload> file : files.entrySet()) {
            if (before.flatMap(record -> record.asset(file.getKey())).isEmpty()) {
                file.getValue().moveTo(folders.asset(id, version, file.getKey()));
                fresh.add(file.getValue().asset(file.getKey()));
            }
        }
        VersionRecord record = before.orElseGet(() -> VersionRecord.external(version, published, origin));
        if (before.isPresent() && fresh.isEmpty()) {
            return record;
        }
        for (AssetRecord asset : fresh) {
            record = record.with(asset);
        }
        details.ifPresent(said -> edit.write(version, said.behind(edit.details(version))));
        edit.keep(record);
        return record;
    }
}
