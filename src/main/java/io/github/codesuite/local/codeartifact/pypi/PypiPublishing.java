package io.github.codesuite.local.codeartifact.pypi;

import io.github.codesuite.local.codeartifact.store.PackageEdit;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.PackageStore;
import io.github.codesuite.local.codeartifact.store.Publishing;
import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.local.codeartifact.store.RepositoryId;
import io.github.codesuite.local.codeartifact.store.Upload;
import io.github.codesuite.local.codeartifact.store.Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What twine may put into a repository: wheels and source distributions, each an asset of its version, Published at once. */
public final class PypiPublishing {

    private final PackageStore store;
    private final Publishing publishing;
    private final Uploads uploads;

    public PypiPublishing(PackageStore store, Publishing publishing, Uploads uploads) {
        this.store = store;
        this.publishing = publishing;
        this.uploads = uploads;
    }

    void post(RepositoryId repository, String contentType, InputStream body) throws IOException {
        try (UploadForm form = UploadForm.receive(contentType, body, uploads)) {
            checkAction(form);
            String name = PypiName.normalized(form.required("name"));
            String version = form.required("version");
            Distribution.check(form.fileName(), form.required("filetype"), name, version);
            checkDigests(form, form.content());
            publish(PackageId.pypi(repository, name), version, form);
        }
    }

    private void publish(PackageId id, String version, UploadForm form) throws IOException {
        try (PackageEdit edit = store.edit(id)) {
            publishing.add(
                    edit,
                    id,
                    version,
                    form.fileName(),
                    form.content(),
                    Optional.of(PypiDetails.of(form, edit.details(version))));
            publishing.publish(edit, List.of(version));
        }
    }

    private static void checkAction(UploadForm form) {
        String action = form.text(":action");
        if (!action.equals("file_upload")) {
            throw Refusal.invalid(":action must be file_upload, not \"" + action + "\"");
        }
        String protocol = form.text("protocol_version");
        if (!protocol.isEmpty() && !protocol.equals("1")) {
            throw Refusal.invalid("protocol_version must be 1, not \"" + protocol + "\"");
        }
    }

    private static void checkDigests(UploadForm form, Upload content) {
        checkDigest("sha256_digest", form, content.checksums().sha256());
        checkDigest("md5_digest", form, content.checksums().md5());
    }

    private static void checkDigest(String field, UploadForm form, String computed) {
        String sent = form.text(field).toLowerCase(Locale.ROOT);
        if (!sent.isEmpty() && !sent.equals(computed)) {
            throw Refusal.invalid(field + " is " + sent + ", that of the file is " + computed);
        }
    }
}
