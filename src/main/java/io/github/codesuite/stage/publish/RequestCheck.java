package io.github.codesuite.stage.publish;

import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.project.ProjectFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Everything about a request that can be told without asking a cloud. */
final class RequestCheck {

    /** CodeArtifact's quotas: size of an asset file, assets of a package version (older editions of the user guide say 150). */
    private static final long ASSET_LIMIT = 5_000_000_000L;

    private static final int ASSETS_LIMIT = 350;
    private static final Pattern UNUSABLE = Pattern.compile("[\\s#/\\\\:\"<>|?*\\[\\](){},]");
    private static final Pattern BUILD = Pattern.compile(".+-\\d{8}\\.\\d{6}-\\d+");

    private final PublishRequest request;
    private final Problems problems;
    private final Set<String> coordinates = new HashSet<>();

    RequestCheck(PublishRequest request, Problems problems) {
        this.request = request;
        this.problems = problems;
    }

    void run() {
        for (ProjectFacts module : request.modules()) {
            checkCoordinates(module);
            checkFiles(module);
        }
        checkRepositoryOfPackages();
        new PackageCheck(request.packages(), problems).read();
    }

    /** What can be told before the modules' files are made. */
    void beforePackaging() {
        request.modules().forEach(this::checkCoordinates);
        checkRepositoryOfPackages();
        new PackageCheck(request.packages(), problems).beforePackaging();
    }

    private void checkRepositoryOfPackages() {
        if (request.repository().isBlank() && !request.packages().isEmpty()) {
            request.packages()
                    .get(0)
                    .refuse(
                            problems,
                            "format",
                            "there is no repository for it",
                            "set codesuite.codeArtifact.repository");
        }
    }

    private void checkCoordinates(ProjectFacts module) {
        if (!coordinates.add(module.coordinates())) {
            error(module, "two modules are " + module.coordinates(), "give each module its own artifactId");
        }
        checkVersion(module);
        checkRepository(module);
    }

    private void checkVersion(ProjectFacts module) {
        String version = module.baseVersion();
        if (version.contains("${") || UNUSABLE.matcher(version).find() || version.isEmpty() || version.length() > 255) {
            error(
                    module,
                    "the version \"" + version + "\" cannot be published",
                    "use at most 255 characters without blanks, slashes and expressions");
        } else if (BUILD.matcher(version).matches()) {
            error(
                    module,
                    "the version " + version + " is one build of a snapshot",
                    "publish the -SNAPSHOT version; the timestamp is made here");
        }
    }

    private void checkRepository(ProjectFacts module) {
        if (request.repositoryOf(module).isBlank()) {
            String element = module.isSnapshot() ? "snapshotRepository" : "repository";
            error(
                    module,
                    "there is no repository for " + module.coordinates(),
                    "set codesuite.codeArtifact." + element);
        }
    }

    private void checkFiles(ProjectFacts module) {
        List<NamedFile> files = NamedFile.of(module, module.baseVersion());
        Set<String> names = new HashSet<>();
        ChecksumFiles checksums = new ChecksumFiles(files);
        for (NamedFile file : files) {
            if (!names.add(file.name())) {
                error(
                        module,
                        "two files are " + file.name() + ", one of them " + shown(module, file.file()),
                        "attach each classifier and type once");
            }
            checkFile(module, file);
            checksums
                    .complaint(file)
                    .ifPresent(
                            found -> error(
                                    module,
                                    "the file " + shown(module, file.file()) + " for " + file.name() + found,
                                    "do not attach it: CodeArtifact keeps no checksums as files, and they are sent with each asset"));
        }
        if (files.size() > ASSETS_LIMIT) {
            error(
                    module,
                    "there are " + files.size() + " files for " + module.coordinates(),
                    "CodeArtifact takes " + ASSETS_LIMIT + " of a package version");
        }
        boolean hasMain = module.artifacts().stream()
                .anyMatch(
                        file -> file.classifier().isEmpty() && !file.extension().endsWith("asc"));
        if (!hasMain && !module.packaging().equals("pom")) {
            error(
                    module,
                    "the packaging " + module.packaging() + " of " + module.coordinates()
                            + " has made no main artifact",
                    "run the package phase in the same build, such as mvn deploy");
        }
    }

    private void checkFile(ProjectFacts module, NamedFile file) {
        if (!Files.isRegularFile(file.file()) || !Files.isReadable(file.file())) {
            error(
                    module,
                    "the file " + shown(module, file.file()) + " for " + file.name() + " is missing or cannot be read",
                    "run the package phase in the same build, such as mvn deploy");
            return;
        }
        if (size(file.file()) == 0) {
            error(
                    module,
                    "the file " + shown(module, file.file()) + " for " + file.name() + " is empty",
                    "make it anew, or do not attach it");
        }
        if (size(file.file()) > ASSET_LIMIT) {
            error(
                    module,
                    "the file " + shown(module, file.file()) + " is larger than 5 GB",
                    "CodeArtifact takes no larger asset");
        }
    }

    private void error(ProjectFacts module, String found, String remedy) {
        problems.error(Location.of(shown(module, module.pomFile())), found, remedy);
    }

    private static String shown(ProjectFacts module, Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path root = module.rootdir().toAbsolutePath().normalize();
        return absolute.startsWith(root) ? root.relativize(absolute).toString() : absolute.toString();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
