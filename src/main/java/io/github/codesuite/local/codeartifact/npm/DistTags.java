package io.github.codesuite.local.codeartifact.npm;

import com.google.gson.JsonElement;
import io.github.codesuite.local.codeartifact.store.PackageEdit;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.PackageStore;
import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.local.codeartifact.store.Refusal.Resource;
import io.github.codesuite.local.codeartifact.store.Status;
import java.util.regex.Pattern;

/** The distribution tags of packages, changed one by one as {@code npm dist-tag} does (user guide, "npm tag handling"). */
public final class DistTags {

    /** A tag must not look like a range of versions. */
    private static final Pattern NAME = Pattern.compile("(?![vV=]*\\d)[A-Za-z0-9][A-Za-z0-9._~!'()-]{0,213}");

    private final PackageStore store;

    public DistTags(PackageStore store) {
        this.store = store;
    }

    static void check(String tag) {
        if (!NAME.matcher(tag).matches() || tag.equals("x") || tag.equals("X")) {
            throw Refusal.invalid("\"" + tag.replaceAll("\\p{Cntrl}", "?")
                    + "\" cannot be a tag: letters, digits, dots, dashes and underscores, and not like a version");
        }
    }

    /** @param sent the version, as a JSON text */
    void set(PackageId id, String tag, JsonElement sent) {
        check(tag);
        if (!NpmJson.isText(sent)) {
            throw Refusal.invalid("the body must be the version that the tag shall name, as a JSON text");
        }
        store.record(id);
        try (PackageEdit edit = store.edit(id)) {
            String version = sent.getAsString();
            if (edit.version(version)
                    .filter(record -> record.status() == Status.PUBLISHED)
                    .isEmpty()) {
                throw Refusal.notFound(Resource.PACKAGE_VERSION, version);
            }
            edit.write(edit.record().withTag(tag, version));
        }
    }

    void remove(PackageId id, String tag) {
        store.record(id);
        try (PackageEdit edit = store.edit(id)) {
            if (!edit.record().tags().containsKey(tag)) {
                throw Refusal.notFound(Resource.PACKAGE, id.name() + "@" + tag);
            }
            edit.write(edit.record().withoutTag(tag));
        }
    }
}
