package io.github.codesuite.stage.publish.generic;

import io.github.codesuite.problem.Problems;
import io.github.codesuite.stage.publish.format.Coordinates;
import io.github.codesuite.stage.publish.format.Declared;
import io.github.codesuite.stage.publish.format.Format;
import io.github.codesuite.stage.publish.format.ReadPackage;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks what the POM names as a generic package: only the POM says what it is. */
public final class GenericReading {

    /** API reference, PublishPackageVersion: package, packageVersion and namespace. */
    private static final Pattern NAME = Pattern.compile("[^#/\\s\\p{Cntrl}]{1,255}");

    private static final String NAME_RULES = "use at most 255 characters without blanks, # and /";

    /** API reference, PublishPackageVersion: assetName; user guide, "Generic package constraints". */
    private static final Pattern ASSET =
            Pattern.compile("(?! )(?!.* $)(?!.*  )(?!\\.{1,2}$)[\\p{L}\\p{Nl}\\p{Nd}~!@^&()`_+\\[\\]{};,. -]{1,255}");

    private static final String ASSET_RULES =
            "use at most 255 letters, digits, single blanks and ~!@^&()`-_+[]{};,. in it";

    private final Declared declared;
    private final Problems problems;

    public GenericReading(Declared declared, Problems problems) {
        this.declared = declared;
        this.problems = problems;
    }

    /** What can be told before the files are made. */
    public void checkNames() {
        required("name", declared.name());
        required("version", declared.version());
        checkName("name", declared.name());
        checkName("version", declared.version());
        checkName("namespace", declared.namespace());
        Set<String> names = new HashSet<>();
        for (Path file : declared.files()) {
            checkAsset(file, names);
        }
    }

    /** The package; empty where something is wrong with it, which the problems say then. */
    public Optional<ReadPackage> read() {
        return declared.name()
                .flatMap(name -> declared.version()
                        .map(version -> new Coordinates(Format.GENERIC, declared.namespace(), name, version)))
                .map(coordinates -> new GenericPackage(coordinates, declared.files()));
    }

    private void required(String leaf, Optional<String> said) {
        if (said.isEmpty()) {
            declared.refuse(problems, leaf, "no " + leaf + " is set", "a generic package needs a <" + leaf + ">");
        }
    }

    private void checkName(String leaf, Optional<String> said) {
        said.filter(text -> !NAME.matcher(text).matches())
                .ifPresent(text -> declared.refuse(
                        problems, leaf, "'" + text + "' cannot be the " + leaf + " of a generic package", NAME_RULES));
    }

    private void checkAsset(Path file, Set<String> names) {
        String name = String.valueOf(file.getFileName());
        if (!ASSET.matcher(name).matches()) {
            declared.refuse(problems, "files", "'" + name + "' cannot be the name of an asset", ASSET_RULES);
        }
        if (!names.add(name)) {
            declared.refuse(
                    problems,
                    "files",
                    "two files are named " + name + ", one of them " + declared.shown(file),
                    "an asset has the name of its file: rename one");
        }
    }
}
