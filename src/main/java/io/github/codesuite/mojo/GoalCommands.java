package io.github.codesuite.mojo;

import io.github.codesuite.follow.NextCommands;
import io.github.codesuite.mojo.config.CommonParameters;
import io.github.codesuite.mojo.config.LocalConfig;
import io.github.codesuite.mojo.config.Parameter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;

/**
 * The commands that go on with a run of this session, as they can be pasted into the shell that Maven was called from: with the
 * profiles and properties that chose the cloud, and by the plugin's coordinates where the POM does not declare it.
 */
final class GoalCommands implements NextCommands {

    /** What decides which cloud is asked, as whom, and where its results are. */
    private static final List<Parameter<?>> OF_THE_CLOUD = List.of(
            CommonParameters.TARGET,
            CommonParameters.REGION,
            CommonParameters.PROFILE,
            CommonParameters.ROLE_ARN,
            CommonParameters.EXTERNAL_ID,
            CommonParameters.SERVER_ID,
            CommonParameters.ENDPOINT,
            CommonParameters.EXPECTED_ACCOUNT,
            CommonParameters.OUTPUT_DIRECTORY,
            LocalConfig.HOME);

    private final String prefix;
    private final String options;
    private final Rerun rerun;

    private GoalCommands(String prefix, String options, Rerun rerun) {
        this.prefix = prefix;
        this.options = options;
        this.rerun = rerun;
    }

    /** Those of a session. */
    static GoalCommands of(MavenSession session, MojoExecution execution) {
        return new GoalCommands(prefix(session, execution), options(session), Rerun.of(session));
    }

    @Override
    public String of(String goal, String id) {
        return "mvn " + prefix + ":" + goal + (id.isEmpty() ? "" : " -Dcodesuite.id=" + ShellWord.of(id)) + options;
    }

    @Override
    public String again() {
        return rerun.command();
    }

    /** A prefix is found through the POM of the folder that Maven was called in. */
    private static String prefix(MavenSession session, MojoExecution execution) {
        boolean isDeclared = MavenFacts.root(session)
                .or(() -> Optional.ofNullable(session.getTopLevelProject()))
                .flatMap(root -> PluginDom.of(root, MavenFacts.rootdir(session)))
                .isPresent();
        return isDeclared
                ? "codesuite"
                : execution.getGroupId() + ":" + execution.getArtifactId() + ":" + execution.getVersion();
    }

    private static String options(MavenSession session) {
        Properties user = session.getUserProperties();
        Stream<String> properties = OF_THE_CLOUD.stream()
                .map(Parameter::property)
                .filter(user::containsKey)
                .map(property -> ShellWord.of("-D" + property + "=" + user.getProperty(property)));
        return Stream.of(pom(session), profiles(session), properties)
                .flatMap(each -> each)
                .map(option -> " " + option)
                .collect(Collectors.joining());
    }

    /** Which POM is meant, where it is not the one of the folder. */
    static Stream<String> pom(MavenSession session) {
        Path here = Path.of(System.getProperty("user.dir")).resolve("pom.xml");
        return Stream.ofNullable(session.getRequest().getPom())
                .map(pom -> pom.toPath().toAbsolutePath().normalize())
                .filter(pom -> !pom.equals(here))
                .map(pom -> "-f " + ShellWord.of(pom.toString()));
    }

    /** The profiles that the command line switches on or off. */
    static Stream<String> profiles(MavenSession session) {
        List<String> active = session.getRequest().getActiveProfiles();
        return active.isEmpty() ? Stream.empty() : Stream.of(ShellWord.of("-P" + String.join(",", active)));
    }
}
