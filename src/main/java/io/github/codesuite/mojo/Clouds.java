package io.github.codesuite.mojo;

import io.github.codesuite.aws.AwsCloud;
import io.github.codesuite.aws.AwsSettings;
import io.github.codesuite.aws.HttpTransfer;
import io.github.codesuite.aws.Patience;
import io.github.codesuite.aws.ProxySettings;
import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.PublicSources;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.follow.Following;
import io.github.codesuite.follow.OnInterrupt;
import io.github.codesuite.local.LocalDefaults;
import io.github.codesuite.local.LocalHome;
import io.github.codesuite.local.LocalSettings;
import io.github.codesuite.local.exec.HostTools;
import io.github.codesuite.local.state.AtomicFiles;
import io.github.codesuite.local.state.FileTrees;
import io.github.codesuite.local.state.PrivateFiles;
import io.github.codesuite.mojo.config.CloudChoice;
import io.github.codesuite.mojo.config.Defaults;
import io.github.codesuite.mojo.config.LocalChoice;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.problem.NearestMatch;
import io.github.codesuite.serve.Keeper;
import io.github.codesuite.serve.ServedCloud;
import io.github.codesuite.stage.build.BuildRequest;
import io.github.codesuite.stage.deploy.DeployRequest;
import io.github.codesuite.stage.publish.PublishRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/** The one switch between the local cloud and AWS, and what the local one needs before a stage runs. */
final class Clouds {

    private static final String TOOLS = "tools";

    private final MavenSurroundings surroundings;
    private final SettingsXml settingsXml;
    private final boolean dryRun;
    private final Consumer<String> notices;

    /**
     * @param dryRun whether opening a cloud writes nothing
     * @param notices takes what the local cloud has found and settled, and what is wrong with this machine's clock
     */
    Clouds(MavenSurroundings surroundings, SettingsXml settingsXml, boolean dryRun, Consumer<String> notices) {
        this.surroundings = surroundings;
        this.settingsXml = settingsXml;
        this.dryRun = dryRun;
        this.notices = notices;
    }

    /** What a build without configuration uses. */
    static Defaults defaults(CloudChoice choice, String artifactId) {
        return choice.isLocal() ? localDefaults(artifactId) : Defaults.aws();
    }

    /** What a build without configuration uses on the local cloud. */
    static Defaults localDefaults(String artifactId) {
        return Defaults.local(artifactId, LocalDefaults.BUCKET);
    }

    /** Opens the chosen cloud, for what ends with this Maven. */
    Cloud open(CloudChoice choice) {
        SdkLog.keepSecretsOut();
        if (!choice.isLocal()) {
            return AwsCloud.open(awsSettings(choice), from("aws"));
        }
        LocalPlatform.check(System.getProperty("os.name"));
        return choice.endpoint()
                .<Cloud>map(endpoint -> new ServeKeeper(choice.local()).cloud(endpoint))
                .orElseGet(() -> openLocal(choice.local()));
    }

    /** Opens the chosen cloud for a run that is followed so: what may outlive this Maven is not run in it. */
    Cloud open(CloudChoice choice, Following following) {
        boolean outlivesMaven = !following.await() || following.onInterrupt() == OnInterrupt.DETACH;
        if (!choice.isLocal() || choice.endpoint().isPresent() || !outlivesMaven || dryRun) {
            return open(choice);
        }
        LocalPlatform.check(System.getProperty("os.name"));
        return new ServeKeeper(choice.local()).cloud(toolsIn(choice.local().home()));
    }

    /** Opens the chosen cloud for clients that come later: a local one must be served by a process that stays. */
    Cloud openServed(CloudChoice choice) {
        if (!choice.isLocal() || choice.endpoint().isPresent()) {
            return open(choice);
        }
        return new ServeKeeper(choice.local()).living();
    }

    /** The {@code aws} CLI as it asks a local cloud that is served, for a shell. */
    static String aws(CloudChoice choice) {
        return new ServeKeeper(choice.local()).aws(choice.endpoint());
    }

    /** Writes a file that only its owner may read. */
    static void writePrivately(Path file, String content) throws IOException {
        new PrivateFiles(AtomicFiles.system()).write(file, content);
    }

    /** Serves the local cloud in this process. */
    Keeper serve(CloudChoice choice, OptionalInt port) {
        LocalPlatform.check(System.getProperty("os.name"));
        return new ServeKeeper(choice.local())
                .serve(toolsIn(choice.local().home()), sources(choice.local()), port, from("local"));
    }

    /** Creates locally what the build needs and is not there. */
    void prepare(Cloud cloud, CloudChoice choice, BuildRequest request) {
        if (choice.isLocal()) {
            LocalDefaults.forBuild(cloud, request.project());
        }
    }

    /** Creates locally what publishing needs and is not there. */
    void prepare(Cloud cloud, CloudChoice choice, PublishRequest request) {
        if (choice.isLocal()) {
            LocalDefaults.forPublish(
                    cloud, request.domain(), Set.copyOf(List.of(request.repository(), request.snapshotRepository())));
        }
    }

    /** Creates locally what the deployment needs and is not there; the lines say where each instance of the fleet is. */
    List<String> prepare(Cloud cloud, CloudChoice choice, DeployRequest request) {
        return choice.isLocal() && request instanceof DeployRequest.Servers servers
                ? LocalDefaults.forDeploy(
                        cloud,
                        servers.application(),
                        servers.deploymentGroup(),
                        choice.local().instances())
                : List.of();
    }

    /** Ends the local fleet of an application and deletes what is known about it; the lines say what was done. */
    List<String> reset(Cloud cloud, String application) {
        return LocalDefaults.resetDeployments(cloud, application);
    }

    /**
     * Ends the keeper, all builds, deployments and fleets of any process, then deletes the folders of all services; a folder of
     * somebody else is left alone.
     */
    void resetAll(CloudChoice choice, Consumer<String> said) throws IOException {
        LocalHome home = new LocalHome(choice.local().home());
        if (!Files.isDirectory(home.root())) {
            said.accept("nothing is there: " + home.root());
            return;
        }
        new ServeKeeper(choice.local())
                .end()
                .ifPresent(owner -> said.accept(
                        "ended the keeper, process " + owner.process().pid()));
        try (ServedCloud cloud = openLocal(choice.local())) {
            cloud.resetAll().forEach(said);
        }
        FileTrees.delete(home.root().resolve(TOOLS));
    }

    private ServedCloud openLocal(LocalChoice choice) {
        return ServedCloud.open(
                new LocalSettings(
                        choice.home(),
                        toolsIn(choice.home()),
                        choice.passCredentials(),
                        choice.realPaths(),
                        sources(choice)),
                new HttpTransfer(HttpTransfer.CONNECT_LIMIT, HttpTransfer.STALL_LIMIT),
                Ticker.system(),
                from("local"));
    }

    private PublicSources sources(LocalChoice choice) {
        return ServeSources.of(choice.upstreams(), settingsXml, surroundings.isOffline());
    }

    /** The first that is written below the home: an unusable home is found here. */
    private HostTools toolsIn(Path home) {
        try {
            return tools(home);
        } catch (IOException failure) {
            throw new StageFailure(
                    StageFailure.Kind.COULD_NOT_ASK,
                    "making the home of the local cloud, " + home,
                    failure.toString(),
                    "<local><home> or -Dcodesuite.local.home",
                    "name a folder that you may write to",
                    failure);
        }
    }

    private HostTools tools(Path home) throws IOException {
        return new HostTools(
                surroundings.javaHome(),
                surroundings.mavenHome(),
                surroundings.environment(),
                dryRun ? Map.of() : launcher(home));
    }

    /** The home is made here, where it is not there yet, so that nobody else can read it. */
    private Map<String, String> launcher(Path home) throws IOException {
        new PrivateFiles(AtomicFiles.system()).createFolder(home);
        return new MavenLauncher(surroundings).variables(home.resolve(TOOLS));
    }

    private Consumer<String> from(String cloud) {
        return notice -> notices.accept("[" + cloud + "] " + notice);
    }

    private AwsSettings awsSettings(CloudChoice choice) {
        Optional<ProxySettings> proxy = ServeSources.proxy(settingsXml);
        AwsSettings settings = new AwsSettings(
                choice.region(),
                choice.profile(),
                choice.roleArn(),
                choice.externalId(),
                choice.endpoint(),
                choice.expectedAccount(),
                proxy,
                Patience.standard().withAttempts(choice.retries() + 1));
        return choice.serverId().map(this::accessKey).map(settings::with).orElse(settings);
    }

    private AwsSettings.AccessKey accessKey(String serverId) {
        SettingsXml.Account account = settingsXml.server(serverId).orElseThrow(() -> unknownServer(serverId));
        return new AwsSettings.AccessKey(account.user(), account.password());
    }

    private StageFailure unknownServer(String serverId) {
        List<String> known = settingsXml.servers();
        return new StageFailure(
                StageFailure.Kind.COULD_NOT_ASK,
                "Opening AWS",
                "settings.xml has no server '" + serverId + "'" + NearestMatch.hint(serverId, known),
                "codesuite.serverId",
                "add the server with an access key's id as username and its secret as password; known are "
                        + (known.isEmpty() ? "none" : String.join(", ", known)));
    }
}
