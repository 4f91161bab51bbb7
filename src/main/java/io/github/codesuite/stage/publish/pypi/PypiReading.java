package io.github.codesuite.stage.publish.pypi;

import io.github.codesuite.problem.Problems;
import io.github.codesuite.spec.python.FileName;
import io.github.codesuite.spec.python.ProjectName;
import io.github.codesuite.spec.python.PythonVersion;
import io.github.codesuite.stage.publish.format.Declared;
import io.github.codesuite.stage.publish.format.ReadPackage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what the POM names as a Python package, and says all that is wrong with it. */
public final class PypiReading {

    private final Declared declared;
    private final Problems problems;

    public PypiReading(Declared declared, Problems problems) {
        this.declared = declared;
        this.problems = problems;
    }

    /** What can be told before the files are made. */
    public void checkNames() {
        declared.files().stream()
                .filter(file -> fileName(file).isEmpty())
                .forEach(file -> refuse(
                        "files",
                        declared.shown(file) + " is neither a wheel nor a source distribution by its name",
                        FileName.RULES));
        Set<String> names = new HashSet<>();
        declared.files().stream()
                .filter(file -> !names.add(String.valueOf(file.getFileName())))
                .forEach(file -> refuse("files", "two files are named " + file.getFileName(), "name each file once"));
        declared.name()
                .filter(name -> !ProjectName.isName(name))
                .ifPresent(name ->
                        refuse("name", "'" + name + "' cannot be the name of a Python project", ProjectName.RULES));
        declared.version()
                .filter(version -> PythonVersion.normalized(version).isEmpty())
                .ifPresent(version -> refuse(
                        "version", "'" + version + "' cannot be the version of a Python project", PythonVersion.RULES));
        declared.namespace()
                .ifPresent(namespace -> refuse("namespace", "PyPI packages have no namespace", "remove <namespace>"));
    }

    /** The package; empty where something is wrong with it, which the problems say then. */
    public Optional<ReadPackage> read() {
        List<Distribution> distributions = new ArrayList<>();
        for (Path file : declared.files()) {
            read(file).filter(this::isSound).ifPresent(distributions::add);
        }
        if (distributions.size() != declared.files().size()) {
            return Optional.empty();
        }
        return agree(distributions) ? Optional.of(new PypiPackage(distributions)) : Optional.empty();
    }

    private Optional<Distribution> read(Path file) {
        FileName fileName = fileName(file).orElseThrow();
        try {
            return Optional.of(Distribution.read(file, fileName));
        } catch (IOException unreadable) {
            refuse("files", String.valueOf(unreadable.getMessage()), "make the file with python -m build");
            return Optional.empty();
        }
    }

    /** Whether a file says what it is, and the same as its name and the POM. */
    private boolean isSound(Distribution distribution) {
        String shown = declared.shown(distribution.file());
        String metadataVersion =
                distribution.metadata().first("metadata-version").orElse("");
        if (!metadataVersion.matches("[12]\\.\\d")) {
            refuse("files", shown + " has the metadata version '" + metadataVersion + "'", "use one from 1.0 to 2.4");
            return false;
        }
        if (!ProjectName.isName(distribution.name())) {
            refuse("files", "the name in " + shown + " is '" + distribution.name() + "'", ProjectName.RULES);
            return false;
        }
        Optional<String> normal = PythonVersion.normalized(distribution.version());
        if (normal.isEmpty()) {
            refuse("files", "the version in " + shown + " is '" + distribution.version() + "'", PythonVersion.RULES);
            return false;
        }
        return hasItsName(distribution, shown) && isAsDeclared(distribution, normal.get());
    }

    private boolean hasItsName(Distribution distribution, String shown) {
        boolean fits = distribution.fileName().fits(distribution.name(), distribution.version());
        if (!fits) {
            refuse(
                    "files",
                    shown + " says that it is " + distribution.name() + " " + distribution.version()
                            + ", which its name does not",
                    "make the file with python -m build, and do not rename it");
        }
        return fits;
    }

    private boolean isAsDeclared(Distribution distribution, String version) {
        Optional<String> name = declared.name().map(ProjectName::normalized);
        declared.refuseOther(problems, "name", name, ProjectName.normalized(distribution.name()), distribution.file());
        Optional<String> said = declared.version().flatMap(PythonVersion::normalized);
        declared.refuseOther(problems, "version", said, version, distribution.file());
        if (!version.equals(distribution.version())) {
            declared.warn(
                    problems,
                    "files",
                    declared.shown(distribution.file()) + " has the version " + distribution.version()
                            + ", which pip reads as " + version,
                    "write it as " + version);
        }
        return true;
    }

    private boolean agree(List<Distribution> distributions) {
        Distribution first = distributions.get(0);
        List<Distribution> others = distributions.stream()
                .filter(each -> !each.fileName().fits(first.name(), first.version())
                        || !each.version().equals(first.version()))
                .toList();
        for (Distribution other : others) {
            refuse(
                    "files",
                    declared.shown(other.file()) + " is " + other.name() + " " + other.version() + ", but "
                            + declared.shown(first.file()) + " is " + first.name() + " " + first.version(),
                    "put the files of each version into a <package> of their own");
        }
        return others.isEmpty();
    }

    private static Optional<FileName> fileName(Path file) {
        return FileName.of(String.valueOf(file.getFileName()));
    }

    private void refuse(String leaf, String found, String remedy) {
        declared.refuse(problems, leaf, found, remedy);
    }
}
