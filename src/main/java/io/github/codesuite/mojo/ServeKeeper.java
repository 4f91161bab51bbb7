package io.github.codesuite.mojo;

import io.github.codesuite.aws.AwsCloud;
import io.github.codesuite.aws.AwsSettings;
import io.github.codesuite.aws.HttpTransfer;
import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.PublicSources;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.local.LocalAws;
import io.github.codesuite.local.LocalCloud;
import io.github.codesuite.local.LocalHome;
import io.github.codesuite.local.LocalSettings;
import io.github.codesuite.local.exec.HostTools;
import io.github.codesuite.mojo.config.LocalChoice;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.serve.Background;
import io.github.codesuite.serve.HomeTaken;
import io.github.codesuite.serve.Keeper;
import io.github.codesuite.serve.KeeperFailure;
import io.github.codesuite.serve.Owner;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** The keeper of a home, as Maven sees it: found, started, run in the foreground, and asked over HTTP. */
final class ServeKeeper {

    /** How long one in the background stays when it holds nothing. */
    private static final Duration IDLE = Duration.ofMinutes(5);

    private static final String WHERE = "codesuite.local.home";

    private final LocalChoice choice;
    private final LocalHome home;
    private final Background background;

    ServeKeeper(LocalChoice choice) {
        this.choice = choice;
        this.home = new LocalHome(choice.home());
        this.background = new Background(home, Ticker.system());
    }

    /** The cloud that the home's keeper holds; it is started where there is none. */
    Cloud cloud(HostTools tools) {
        refuseCredentials("codesuite.wait, codesuite.onInterrupt");
        Owner owner = ensured(tools);
        return cloud(owner.address().orElseThrow());
    }

    /** The cloud that somebody serves at an endpoint, with the key of this home. */
    Cloud cloud(URI endpoint) {
        refuseCredentials("codesuite.endpoint");
        LocalAws aws = new LocalAws(home);
        if (!aws.isThere()) {
            throw refusal(
                    "Opening the local cloud at " + endpoint,
                    home.root() + " has no key: nobody has served it",
                    "start mvn codesuite:serve with the same codesuite.local.home, or name the home that is served");
        }
        background
                .living()
                .filter(owner -> owner.address().filter(endpoint::equals).isPresent())
                .ifPresent(this::refuseOtherPaths);
        LocalAws.Key key = aws.key();
        return AwsCloud.openLocal(
                endpoint, new AwsSettings.AccessKey(key.id(), key.secret()), LocalCloud.REGION, LocalCloud.PACE);
    }

    /** The cloud that the home's keeper holds; none is started, for it would leave before its clients come. */
    Cloud living() {
        return background
                .living()
                .flatMap(Owner::address)
                .map(this::cloud)
                .orElseThrow(() -> refusal(
                        "Opening the local cloud in " + home.root(),
                        "nobody serves it, so that its repositories have no address for other clients",
                        "start mvn codesuite:serve with the same codesuite.local.home, and leave it running"));
    }

    /** The {@code aws} CLI with its endpoint, or with that of the home's keeper, and with the home's key. */
    String aws(Optional<URI> endpoint) {
        Optional<URI> served = endpoint.or(() -> background.living().flatMap(Owner::address));
        return "AWS_CONFIG_FILE=" + ShellWord.of(home.aws().resolve("config").toString())
                + " AWS_SHARED_CREDENTIALS_FILE="
                + ShellWord.of(home.aws().resolve("credentials").toString()) + " aws"
                + served.map(uri -> " --endpoint-url " + uri).orElse("") + " --profile codesuite";
    }

    /** Ends the home's keeper, and with it what it runs. */
    Optional<Owner> end() {
        return background.end();
    }

    /**
     * Serves the home in this process.
     *
     * @param sources from where packages of the world outside may be fetched
     * @param port empty for a free one
     */
    Keeper serve(HostTools tools, PublicSources sources, OptionalInt port, Consumer<String> notices) {
        LocalSettings settings =
                new LocalSettings(home.root(), tools, choice.passCredentials(), choice.realPaths(), sources);
        String attempted = "Serving " + home.root();
        try {
            return Keeper.start(
                    settings,
                    port.orElse(0),
                    true,
                    new HttpTransfer(HttpTransfer.CONNECT_LIMIT, HttpTransfer.STALL_LIMIT),
                    Ticker.system(),
                    notices);
        } catch (HomeTaken taken) {
            throw taken(attempted, taken.owner());
        } catch (UncheckedIOException failure) {
            throw new StageFailure(
                    StageFailure.Kind.COULD_NOT_ASK,
                    attempted,
                    String.valueOf(failure.getMessage()),
                    port.isPresent() ? "codesuite.serve.port" : WHERE,
                    port.isPresent()
                            ? "leave the port out to get a free one, name another, or end who has it: ss -ltnp 'sport = :"
                                    + port.getAsInt() + "'"
                            : "name a folder that you may write to",
                    failure);
        }
    }

    private Owner ensured(HostTools tools) {
        Background.Launch launch = new Background.Launch(
                tools.javaHome(),
                PluginClassPath.entries(),
                tools.childEnvironment(),
                choice.realPaths(),
                choice.idleTimeout().orElse(IDLE));
        try {
            Owner owner = background.ensure(launch);
            refuseOtherPaths(owner);
            return owner;
        } catch (KeeperFailure failure) {
            throw new StageFailure(
                    StageFailure.Kind.COULD_NOT_ASK,
                    "Starting the keeper of the local cloud in " + home.root(),
                    String.valueOf(failure.getMessage()),
                    WHERE,
                    "run it with codesuite.wait=true and onInterrupt=stop, which need no keeper",
                    failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StageFailure(
                    StageFailure.Kind.COULD_NOT_ASK,
                    "Starting the keeper of the local cloud in " + home.root(),
                    "interrupted before anything was started",
                    "",
                    "run it again",
                    interrupted);
        }
    }

    private void refuseOtherPaths(Owner owner) {
        if (owner.realPaths() != choice.realPaths()) {
            throw refusal(
                    "Opening the local cloud in " + home.root(),
                    "its keeper, process " + owner.process().pid() + ", was started with codesuite.local.realPaths="
                            + owner.realPaths() + ", this build says " + choice.realPaths(),
                    "use the same, or end the keeper and what it runs: kill "
                            + owner.process().pid());
        }
    }

    private void refuseCredentials(String where) {
        if (choice.passCredentials()) {
            throw new StageFailure(
                    StageFailure.Kind.COULD_NOT_ASK,
                    "Opening the local cloud in " + home.root(),
                    "codesuite.local.passCredentials is true, and a process that outlives Maven is given no credentials",
                    where,
                    "leave passCredentials out, or let Maven wait and stop (wait=true, onInterrupt=stop)");
        }
    }

    private StageFailure taken(String attempted, Owner owner) {
        long pid = owner.process().pid();
        String where = owner.address().map(address -> "serves it at " + address).orElse("is just beginning or ending");
        String cameBack =
                "process " + pid + " keeps this home since " + owner.process().started() + " and " + where;
        String next = owner.isForeground()
                ? "use that one, or end it with Ctrl-C where it runs: kill " + pid
                : "it was started for a run that outlives its Maven and leaves by itself when it is idle; to end it now"
                        + " with all that it runs: kill " + pid;
        return refusal(attempted, cameBack, next);
    }

    private static StageFailure refusal(String attempted, String cameBack, String next) {
        return new StageFailure(StageFailure.Kind.COULD_NOT_ASK, attempted, cameBack, WHERE, next);
    }
}
