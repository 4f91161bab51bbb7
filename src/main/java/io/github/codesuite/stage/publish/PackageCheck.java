package io.github.codesuite.stage.publish;

import io.github.codesuite.problem.Problems;
import io.github.codesuite.stage.publish.format.Coordinates;
import io.github.codesuite.stage.publish.format.Declared;
import io.github.codesuite.stage.publish.format.Format;
import io.github.codesuite.stage.publish.format.ReadPackage;
import io.github.codesuite.stage.publish.generic.GenericReading;
import io.github.codesuite.stage.publish.npm.NpmReading;
import io.github.codesuite.stage.publish.pypi.PypiReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Everything about the packages of a request that can be told without asking a cloud; reads what their files are. */
final class PackageCheck {

    /** A package and what its files say that it is. */
    record Found(Declared declared, ReadPackage read) {}

    /** CodeArtifact's default quotas, which an account can have raised. */
    private static final long ASSET_QUOTA = 5_000_000_000L;

    private static final int ASSETS_QUOTA = 150;
    private static final Pattern PATTERN = Pattern.compile("[*?]");

    private final List<Declared> packages;
    private final Problems problems;
    private final Map<Coordinates, Declared> known = new HashMap<>();

    PackageCheck(List<Declared> packages, Problems problems) {
        this.packages = packages;
        this.problems = problems;
    }

    /** What can be told before the files are made. */
    void beforePackaging() {
        packages.forEach(each -> checkNames(each, problems));
    }

    /** What the files are; all of them only if the problems have no error. */
    List<Found> read() {
        List<Found> read = new ArrayList<>();
        for (Declared each : packages) {
            Problems own = new Problems();
            checkNames(each, own);
            each.files().forEach(file -> checkFile(each, file, own));
            Optional<ReadPackage> found = own.hasErrors() ? Optional.empty() : read(each, own);
            problems.addAll(own.all());
            found.filter(known -> isNew(each, known)).ifPresent(known -> read.add(new Found(each, known)));
        }
        return List.copyOf(read);
    }

    private static void checkNames(Declared declared, Problems problems) {
        if (declared.files().isEmpty()) {
            declared.refuse(problems, "files", "no files are set", "name the files of the package in <files>");
        } else {
            checkFormat(declared, problems);
        }
        for (Path file : declared.files()) {
            if (PATTERN.matcher(file.toString()).find()) {
                declared.refuse(
                        problems,
                        "files",
                        declared.shown(file) + " is a pattern",
                        "name each file, so that nothing is published that was not meant");
            }
        }
        if (declared.format() != Format.NPM && declared.tag().isPresent()) {
            declared.refuse(problems, "tag", "only npm packages have tags", "remove <tag>");
        }
        if (declared.files().size() > ASSETS_QUOTA) {
            declared.warn(
                    problems,
                    "files",
                    "there are " + declared.files().size() + " files",
                    "CodeArtifact takes " + ASSETS_QUOTA + " of a package version unless the quota was raised");
        }
    }

    private static void checkFormat(Declared declared, Problems problems) {
        switch (declared.format()) {
            case NPM -> new NpmReading(declared, problems).checkNames();
            case PYPI -> new PypiReading(declared, problems).checkNames();
            case GENERIC -> new GenericReading(declared, problems).checkNames();
        }
    }

    private static Optional<ReadPackage> read(Declared declared, Problems problems) {
        return switch (declared.format()) {
            case NPM -> new NpmReading(declared, problems).read();
            case PYPI -> new PypiReading(declared, problems).read();
            case GENERIC -> new GenericReading(declared, problems).read();
        };
    }

    private static void checkFile(Declared declared, Path file, Problems problems) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            declared.refuse(
                    problems,
                    "files",
                    "the file " + declared.shown(file) + " of "
                            + declared.module().coordinates() + " is missing or cannot be read",
                    "make it in a phase before deploy; where the POM is a parent's, put the plugin's configuration into"
                            + " the module's own POM");
            return;
        }
        long size = size(file);
        if (size == 0) {
            declared.refuse(problems, "files", "the file " + declared.shown(file) + " is empty", "make it anew");
        } else if (size > ASSET_QUOTA) {
            declared.warn(
                    problems,
                    "files",
                    "the file " + declared.shown(file) + " is larger than 5 GB",
                    "CodeArtifact takes it only if the quota was raised");
        }
    }

    private boolean isNew(Declared declared, ReadPackage found) {
        Declared other = known.putIfAbsent(found.coordinates(), declared);
        if (other != null) {
            declared.refuse(
                    problems,
                    "files",
                    "two packages are " + found.coordinates() + ": one of "
                            + other.module().coordinates() + " and one of "
                            + declared.module().coordinates(),
                    "name it in one module's own POM, with all its files in one <package>");
        }
        return other == null;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
