package io.github.codesuite.mojo;

import io.github.codesuite.console.Console;
import io.github.codesuite.follow.NextCommands;
import io.github.codesuite.mojo.config.CodeDeployConfig;
import io.github.codesuite.mojo.config.LocalConfig;
import io.github.codesuite.mojo.config.ModuleFacts;
import io.github.codesuite.mojo.config.Parameters;
import io.github.codesuite.mojo.config.Settings;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.project.ProjectFacts;
import io.github.codesuite.results.LastRun;
import io.github.codesuite.results.Results;
import io.github.codesuite.stage.runs.Runs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** One execution of a goal in a module: what it was told, whether it acts, and what it acts with. */
final class GoalRun {

    /** What Maven hands to a goal. */
    record Maven(
            MavenSession session,
            MavenProject project,
            MojoExecution execution,
            SettingsDecrypter decrypter,
            Log log) {}

    private final Maven maven;
    private final String goal;
    private final ModuleSettings module;
    private final Inputs inputs;
    private final MavenSurroundings surroundings;
    private final Console console;

    private GoalRun(Maven maven, String goal, ModuleSettings module, Inputs inputs, MavenSurroundings surroundings) {
        this.maven = maven;
        this.goal = goal;
        this.module = module;
        this.inputs = inputs;
        this.surroundings = surroundings;
        this.console = MavenConsole.of(maven.log(), inputs.run().console());
    }

    /** @param common the goal's own parameters as the POM has them */
    static GoalRun of(Maven maven, String goal, Map<String, String> common, Inputs.Elements elements) {
        ModuleSettings module = ModuleSettings.of(
                maven.session(), maven.project(), maven.execution().getExecutionId(), new Problems());
        MavenSurroundings surroundings = MavenSurroundings.of(maven.session());
        ModuleFacts facts = facts(maven.session(), maven.project(), common);
        Inputs inputs = Inputs.of(maven.session(), module.settings(), facts, elements, surroundings.userHome());
        return new GoalRun(maven, goal, module, inputs, surroundings);
    }

    /** What requests need to know about a module. */
    static ModuleFacts facts(MavenSession session, MavenProject project, Map<String, String> common) {
        Path rootdir = MavenFacts.rootdir(session);
        return new ModuleFacts(MavenFacts.of(project, rootdir), GitHead.of(rootdir), startedAt(session), common);
    }

    /** What the execution was told. */
    Inputs inputs() {
        return inputs;
    }

    /** What tells it to do nothing; empty where it acts. */
    Optional<String> skip() {
        return module.skip(goal, inputs.facts().common().getOrDefault("skip", ""));
    }

    /** Whether the goal acts in this module; says in one line why not. */
    boolean acts() {
        ModuleRule rule = new ModuleRule(module);
        if (!rule.acts(goal)) {
            info("skipped: " + rule.reason(goal));
            return false;
        }
        return true;
    }

    /** Whether Maven itself runs in a build by CodeBuild; says so in one line. */
    boolean isInsideABuild() {
        Optional<String> build = surroundings.surroundingBuild();
        build.ifPresent(id -> info("skipped: Maven runs inside the build " + id));
        return build.isPresent();
    }

    /** Ends here where the session has a mistake anywhere. */
    void checkSession() {
        String wrong = SessionCheck.once(maven.session());
        if (!wrong.isEmpty()) {
            throw new ConfigurationRefused(wrong);
        }
    }

    /**
     * Ends here where what this execution was told cannot be used.
     *
     * @param stage the stage's own check of the request, asked where the request could be made
     */
    void check(Consumer<Problems> stage) {
        inputs.ask(stage);
        if (surroundings.isOffline()) {
            inputs.cloud().refuseOffline(inputs.settings());
        }
        inputs.check(console::warn);
    }

    /** Runs stages now. */
    Stages stages() {
        Results results = new Results(inputs.run().outputDirectory(), state().run(), state().lock());
        RunReport report = new RunReport(
                console,
                results,
                maven.session(),
                maven.project(),
                inputs.facts().commit());
        return new Stages(
                clouds(), console, results, report, commands(), inputs.run().dryRun());
    }

    /** This execution waits for the end of the reactor, where these files are read. */
    void waitForTheEnd(Collection<Path> files) throws IOException {
        int order = EndOfReactor.order(maven.session(), maven.project());
        arrive(Optional.of(Waiting.of(key(), goal, order, inputs, files)));
    }

    /** This execution has nothing to be done at the end of the reactor. */
    void arrive() throws IOException {
        arrive(Optional.empty());
    }

    /** This execution has nothing to publish, because it is told to do nothing. */
    void publishesNothing(String skip) throws IOException {
        end().skip(key(), skip);
    }

    /** Says how the run ended, after the last of all stages that run in this session; a dry run has nothing to say. */
    void sayCardAfterTheLast() {
        if (!Parameters.STAGES.contains(goal) || inputs.run().dryRun()) {
            return;
        }
        Set<String> ended = state().set("ended");
        ended.add(key());
        boolean isLast = ReactorPlan.of(maven.session()).stream()
                .filter(planned -> Parameters.STAGES.contains(planned.goal()))
                .map(ReactorPlan.Planned::key)
                .allMatch(ended::contains);
        if (isLast) {
            stages().card();
        }
    }

    /** The switch between the clouds. */
    Clouds clouds() {
        return new Clouds(
                surroundings,
                new SettingsXml(maven.session().getSettings(), maven.decrypter()),
                inputs.run().dryRun(),
                console::warn);
    }

    /** The commands that go on with what this session starts. */
    NextCommands commands() {
        return GoalCommands.of(maven.session(), maven.execution());
    }

    /**
     * The run that the goal is to act on.
     *
     * @param id the goal's own parameter as the POM has it
     */
    RunChoices choices(@Nullable String id) {
        Optional<String> said = inputs.settings().get(Parameters.ID, id);
        said.filter(text -> !Runs.isId(text))
                .ifPresent(text -> inputs.settings()
                        .refuse(
                                Parameters.ID,
                                id,
                                "codesuite.id is '" + text
                                        + "', which is neither the id of a build nor of a deployment",
                                "use one such as orders:0f9e… or d-A1B2C3D4E"));
        ProjectRuns project = new ProjectRuns(maven.session(), inputs.cloud().isLocal());
        LastRun last = LastRun.read(inputs.run().outputDirectory());
        if (said.isEmpty()
                && !hasProject()
                && !inputs.cloud().isLocal()
                && last.ids().isEmpty()) {
            inputs.refuse("there is no project here whose runs could be meant", "use -Dcodesuite.id=…");
        }
        return new RunChoices(said, project, last, commands());
    }

    /** Whether maven-deploy-plugin would deploy the module too, in this session. */
    boolean isDeployedTwice() {
        return ReactorPlan.reaches(maven.session(), "deploy")
                && DeployPlugin.deploys(maven.project(), maven.session().getUserProperties());
    }

    /** The session that this is part of. */
    MavenSession session() {
        return maven.session();
    }

    /** The module's revision was written in this session. */
    void hasBundled() {
        state().isFirst(bundled());
    }

    /** Whether the module's revision is one that an earlier build has left. */
    boolean isRevisionOld() {
        return !state().hasHappened(bundled());
    }

    private String bundled() {
        return "bundled " + MavenFacts.id(maven.project());
    }

    /** Whether the module has nothing that could be published. */
    boolean lacksArtifact() {
        return MavenFacts.lacksArtifact(maven.project());
    }

    /** The application that a module deploys; empty where it deploys none. */
    Optional<String> deployed(MavenProject project) {
        ModuleSettings other = ModuleSettings.of(maven.session(), project, "default", new Problems());
        boolean deploys = MavenFacts.isProject(project) && new ModuleRule(other).acts("deploy");
        return deploys
                ? Optional.of(other.get(CodeDeployConfig.APPLICATION).orElse(project.getArtifactId()))
                : Optional.empty();
    }

    /** Whether there is a project at all. */
    boolean hasProject() {
        return MavenFacts.isProject(maven.project());
    }

    /** Where a stage says what it does. */
    Console console() {
        return console;
    }

    void info(String line) {
        console.info("[" + goal + "] " + line);
    }

    /** A line as it is, to be pasted. */
    void say(String line) {
        console.info(line);
    }

    /** Whether the local cloud's home is the one that every build finds. */
    boolean isDefaultHome() {
        return inputs.cloud().local().home().equals(LocalConfig.home(Optional.empty(), surroundings.userHome()));
    }

    void debug(String line) {
        console.debug("[" + goal + "] " + line);
    }

    private void arrive(Optional<Waiting> waiting) throws IOException {
        end().arrive(key(), waiting);
    }

    private EndOfReactor end() {
        Journal journal =
                new Journal(MavenFacts.rootBuildDirectory(maven.session()).resolve("codesuite"));
        return new EndOfReactor(
                maven.session(),
                journal,
                console,
                this::replay,
                stages(),
                inputs.run().dryRun());
    }

    /** The inputs of a record: its settings, which were checked when it was written, and above them this command line. */
    private Inputs replay(Waiting waiting) {
        Map<String, String> user = ModuleSettings.texts(maven.session().getUserProperties());
        Settings settings = Settings.of(waiting.settingsBelow(user), new Problems());
        ProjectFacts project = waiting.module().toFacts();
        ModuleFacts facts = new ModuleFacts(
                project,
                Optional.of(waiting.commit()).filter(commit -> !commit.isEmpty()),
                inputs.facts().startedAt(),
                Map.of());
        return Inputs.of(maven.session(), settings, facts, Inputs.Elements.empty(), surroundings.userHome());
    }

    /** The same for all modules of a session, so that their snapshots have one timestamp. */
    private static Instant startedAt(MavenSession session) {
        return Instant.parse(SessionState.of(session)
                .once("started at", () -> Ticker.system().now().toString()));
    }

    private SessionState state() {
        return SessionState.of(maven.session());
    }

    private String key() {
        return ReactorPlan.Planned.key(maven.project(), goal, maven.execution().getExecutionId());
    }
}
