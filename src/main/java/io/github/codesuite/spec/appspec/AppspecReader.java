package io.github.codesuite.spec.appspec;

import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.NearestMatch;
import io.github.codesuite.problem.Problem;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.spec.appspec.Appspec.FileExists;
import io.github.codesuite.spec.yaml.Fields;
import io.github.codesuite.spec.yaml.LocalLimits;
import io.github.codesuite.spec.yaml.Yaml;
import io.github.codesuite.spec.yaml.YamlNode;
import io.github.codesuite.spec.yaml.YamlText;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads an AppSpec and reports everything that is wrong with it, with line and column. The rules are those of the
 * CodeDeploy agent (application_specification.rb of version 1.8.1) and of the AppSpec reference in the CodeDeploy User
 * Guide.
 */
public final class AppspecReader {

    private static final List<String> KEYS =
            List.of("version", "os", "files", "file_exists_behavior", "hooks", "permissions");
    private static final List<String> SYSTEMS = List.of("linux", "windows");
    private static final List<String> BEHAVIORS =
            Arrays.stream(FileExists.values()).map(FileExists::name).toList();
    private static final Pattern ZERO = Pattern.compile("[-+]?0+(\\.0*)?|[-+]?\\.0+");

    private final String source;
    private final Problems problems;
    private final LocalLimits limits = new LocalLimits("deploy", "is not run");

    private AppspecReader(String source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /**
     * Reads an AppSpec of servers.
     *
     * @param source the file's name for messages
     * @param problems takes what the agent rejects (errors) and what it silently ignores or misreads (warnings); what
     *     only the local cloud cannot do is in {@link Appspec#unsupportedLocally()}
     * @return empty where there was an error
     */
    public static Optional<Appspec> read(String text, String source, Problems problems) {
        Problems found = new Problems();
        Optional<Appspec> appspec = Yaml.read(text, source, found)
                .flatMap(root -> new AppspecReader(source, found).root(root))
                .filter(read -> !found.hasErrors());
        problems.addAll(inOrder(found));
        return appspec;
    }

    private Optional<Appspec> root(YamlNode root) {
        if (root.isNothing()) {
            problems.error(
                    Location.of(source, 1, 1),
                    "the AppSpec is empty",
                    "it needs at least 'version: 0.0' and 'os: linux'");
            return Optional.empty();
        }
        return Fields.ofRoot(root, "the AppSpec", problems).flatMap(this::ofServers);
    }

    private Optional<Appspec> ofServers(Fields fields) {
        for (String key : List.of("Resources", "resources")) {
            if (fields.node(key).isPresent()) {
                problems.error(
                        fields.locationOf(key),
                        "an AppSpec with '" + key
                                + "' is for ECS or Lambda, which is not supported yet by this version",
                        "use an AppSpec for servers, with 'os', 'files' and 'hooks'");
                return Optional.empty();
            }
        }
        return Optional.of(appspec(fields));
    }

    private Appspec appspec(Fields fields) {
        fields.warnOfOthersThan(KEYS);
        version(fields);
        String os = os(fields);
        return new Appspec(
                os,
                new FilesReader(problems, limits).read(fields, os),
                fileExistsBehavior(fields),
                new HooksReader(problems, limits).read(fields),
                new PermissionsReader(problems, limits).read(fields, os),
                inOrder(limits.refused()),
                inOrder(limits.ignored()));
    }

    private void version(Fields fields) {
        if (fields.node("version").isEmpty()) {
            problems.error(fields.locationOf("version"), "'version' is missing", "begin with 'version: 0.0'");
            return;
        }
        fields.text("version").ifPresent(version -> {
            if (!version.isPlain() && ZERO.matcher(version.text()).matches()) {
                problems.error(
                        version.location(), "version is the text \"" + version.text() + "\"", "remove the quotes");
            } else if (!ZERO.matcher(version.text()).matches()) {
                problems.error(version.location(), "version is '" + version.text() + "'", "the only version is 0.0");
            }
        });
    }

    private String os(Fields fields) {
        Optional<YamlText> written = fields.text("os");
        if (fields.node("os").isEmpty()) {
            problems.error(fields.locationOf("os"), "'os' is missing", "add 'os: linux' or 'os: windows'");
        }
        written.filter(os -> !SYSTEMS.contains(os.text()))
                .ifPresent(os -> problems.error(
                        os.location(),
                        "os is '" + os.text() + "'" + NearestMatch.hint(os.text(), SYSTEMS),
                        "use linux or windows, in lower case"));
        written.filter(os -> os.text().equals("windows"))
                .ifPresent(os -> limits.refuse(
                        os.location(), "os: windows", "the instances of the local cloud are of this machine"));
        return written.map(YamlText::text).orElse("linux");
    }

    private Optional<FileExists> fileExistsBehavior(Fields fields) {
        Optional<YamlText> written = fields.text("file_exists_behavior");
        written.filter(text -> !BEHAVIORS.contains(text.text()))
                .ifPresent(text -> problems.error(
                        text.location(),
                        "file_exists_behavior is '" + text.text() + "'" + NearestMatch.hint(text.text(), BEHAVIORS),
                        "use DISALLOW, OVERWRITE or RETAIN, in capitals"));
        return written.map(YamlText::text).filter(BEHAVIORS::contains).map(FileExists::valueOf);
    }

    private static List<Problem> inOrder(Problems problems) {
        return problems.all().stream()
                .sorted(Comparator.comparing(Problem::location, Location.IN_FILE_ORDER))
                .toList();
    }
}
