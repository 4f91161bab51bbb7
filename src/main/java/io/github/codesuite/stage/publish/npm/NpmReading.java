package io.github.codesuite.stage.publish.npm;

import io.github.codesuite.problem.Problems;
import io.github.codesuite.stage.publish.format.Declared;
import io.github.codesuite.stage.publish.format.ReadPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads what the POM names as an npm package, and says all that is wrong with it. */
public final class NpmReading {

    private static final String LATEST = "latest";

    /** CodeArtifact user guide, "Asset size limits for publishing"; it cannot be raised. */
    private static final long REQUEST_LIMIT = 2L << 30;

    private final Declared declared;
    private final Problems problems;

    public NpmReading(Declared declared, Problems problems) {
        this.declared = declared;
        this.problems = problems;
    }

    /** What can be told before the file is made. */
    public void checkNames() {
        if (declared.files().size() != 1) {
            refuse("files", "there are " + declared.files().size() + " files", "name one .tgz, as npm pack makes it");
        }
        for (Path file : declared.files()) {
            if (!file.toString().endsWith(".tgz") && !file.toString().endsWith(".tar.gz")) {
                refuse("files", declared.shown(file) + " is no npm package", "name a .tgz, as npm pack makes it");
            }
        }
        declared.name().ifPresent(this::checkName);
        declared.version().ifPresent(this::checkVersion);
        declared.tag().ifPresent(this::checkTag);
    }

    /** The package; empty where something is wrong with it, which the problems say then. */
    public Optional<ReadPackage> read() {
        Path file = declared.files().get(0);
        try {
            if (Base64Input.length(Files.size(file)) >= REQUEST_LIMIT) {
                refuse(
                        "files",
                        declared.shown(file) + " is too large for npm, whose request has it in base64",
                        "CodeArtifact takes requests of less than 2 GB, which is a .tgz of 1.5 GB");
                return Optional.empty();
            }
            return read(file, PackageJson.in(file));
        } catch (IOException unreadable) {
            refuse("files", String.valueOf(unreadable.getMessage()), "make the package with npm pack");
            return Optional.empty();
        }
    }

    private Optional<ReadPackage> read(Path file, PackageJson manifest) {
        String shown = declared.shown(file);
        if (manifest.isPrivate()) {
            refuse(
                    "files",
                    "the package.json in " + shown + " has \"private\": true",
                    "remove it from the package.json, or the package from the POM");
        }
        String version = required(manifest, "version", shown);
        String tag = tag(manifest, version, shown);
        Optional<NpmName> name = NpmName.of(required(manifest, "name", shown));
        checkAgain(manifest, shown);
        name.ifPresent(found -> compare(found, version, file));
        boolean isUsable = name.isPresent() && NpmVersion.isVersion(version) && !tag.isEmpty() && !manifest.isPrivate();
        return isUsable ? Optional.of(new NpmPackage(name.get(), version, tag, manifest, file)) : Optional.empty();
    }

    /** The POM may name the scope for itself, or within the name as npm does. */
    private void compare(NpmName name, String version, Path file) {
        boolean isWhole = declared.name().filter(text -> text.startsWith("@")).isPresent();
        declared.refuseOther(problems, "name", declared.name(), isWhole ? name.text() : name.name(), file);
        declared.refuseOther(
                problems,
                "namespace",
                declared.namespace().map(text -> text.replaceFirst("^@", "")),
                name.scope().orElse(""),
                file);
        declared.refuseOther(problems, "version", declared.version(), version, file);
    }

    private String required(PackageJson manifest, String field, String shown) {
        return manifest.text(field).orElseGet(() -> {
            refuse("files", "the package.json in " + shown + " has no " + field, "npm needs a name and a version");
            return "";
        });
    }

    private void checkAgain(PackageJson manifest, String shown) {
        manifest.text("name")
                .filter(text -> NpmName.of(text).isEmpty())
                .ifPresent(text -> refuse(
                        "files", "the name in the package.json of " + shown + " is '" + text + "'", NpmName.RULES));
        manifest.text("version")
                .filter(text -> !NpmVersion.isVersion(text))
                .ifPresent(text -> refuse(
                        "files",
                        "the version in the package.json of " + shown + " is '" + text + "'",
                        NpmVersion.RULES));
    }

    /** As npm since version 11, which does not let a prerelease become {@code latest} unless it is told to. */
    private String tag(PackageJson manifest, String version, String shown) {
        Optional<String> said = declared.tag().or(() -> manifest.publishConfig("tag"));
        if (said.isEmpty() && NpmVersion.isVersion(version) && NpmVersion.isPrerelease(version)) {
            refuse(
                    "tag",
                    shown + " has the prerelease " + version + ", which must not become latest by accident",
                    "set <tag>next</tag>, or <tag>latest</tag> if that is meant");
            return "";
        }
        String tag = said.orElse(LATEST);
        if (declared.tag().isEmpty() && !NpmVersion.isTag(tag)) {
            checkTag(tag);
            return "";
        }
        return tag;
    }

    private void checkName(String name) {
        String whole = declared.namespace()
                .filter(scope -> !name.startsWith("@"))
                .map(scope -> "@" + scope.replaceFirst("^@", "") + "/" + name)
                .orElse(name);
        if (!name.contains("${") && NpmName.of(whole).isEmpty()) {
            refuse("name", "'" + whole + "' cannot be the name of an npm package", NpmName.RULES);
        }
    }

    private void checkVersion(String version) {
        if (!version.contains("${") && !NpmVersion.isVersion(version)) {
            refuse("version", "'" + version + "' cannot be the version of an npm package", NpmVersion.RULES);
        }
    }

    private void checkTag(String tag) {
        if (!NpmVersion.isTag(tag)) {
            refuse(
                    "tag",
                    "'" + tag + "' cannot be a dist-tag",
                    "use letters, digits, - . _ and begin with a letter; it must not read as a range of versions");
        }
    }

    private void refuse(String leaf, String found, String remedy) {
        declared.refuse(problems, leaf, found, remedy);
    }
}
