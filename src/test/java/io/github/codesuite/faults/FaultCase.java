package io.github.codesuite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.aws.AwsCloud;
import io.github.codesuite.aws.AwsSettings;
import io.github.codesuite.aws.Patience;
import io.github.codesuite.aws.ProxySettings;
import io.github.codesuite.console.RecordedConsole;
import io.github.codesuite.mojo.MavenEnding;
import io.github.codesuite.results.Results;
import io.github.codesuite.results.StageResult;
import io.github.codesuite.value.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A test of the catalogue of faults: names the row, says how many changing calls took effect and how the goal ended; what must
 * hold after every fault is asserted here, after each test.
 */
abstract class FaultCase {

    /** How a goal ends. */
    enum Ending {
        SUCCESS,
        /** Maven's BUILD FAILURE because the world said no. */
        REFUSED,
        /** Maven's BUILD ERROR: we could not ask. */
        NOT_ASKED
    }

    @TempDir
    Path folder;

    final RecordedConsole console = new RecordedConsole();
    private final Canaries secrets = new Canaries();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<MavenEnding> endings = new ArrayList<>();
    private DebugLog debug = DebugLog.listen();
    private Optional<Aftermath> aftermath = Optional.empty();
    private boolean isCounted;
    private boolean isEnded;

    @BeforeEach
    final void rememberHowItWas() {
        aftermath = Optional.of(new Aftermath(folder, "out", "home", "artifacts", "tree"));
    }

    /** The five assertions that hold after every fault. */
    @AfterEach
    final void holdsAfterEveryFault() throws Exception {
        Thread.interrupted();
        for (AutoCloseable closeable : open) {
            closeable.close();
        }
        debug.close();
        assertThat(isCounted).as("the test counts the calls that took effect").isTrue();
        assertThat(isEnded).as("the test says how the goal ends").isTrue();
        assertThat(debug.lines()).as("the debug log").anyMatch(line -> line.startsWith("software.amazon.awssdk"));
        Aftermath after = aftermath.orElseThrow();
        after.assertNoSecret(
                secrets,
                Map.of(
                        "the console", console.lines(),
                        "the failure, with -e",
                                endings.stream().map(MavenEnding::stackTrace).toList(),
                        "the debug log", debug.lines()));
        after.assertNothingElseChanged();
        after.assertNothingRuns();
    }

    /** The first assertion: how often something changed. */
    final void tookEffect(String what, long actual, long expected) {
        isCounted = true;
        assertThat(actual).as(what).isEqualTo(expected);
    }

    /** The fifth assertion: how the goal ends for Maven, and the words by which it is known. */
    final void ends(Ending expected, String... words) {
        isEnded = true;
        MavenEnding last = endings.get(endings.size() - 1);
        Ending actual =
                last.failure().isEmpty() ? Ending.SUCCESS : last.isRefusal() ? Ending.REFUSED : Ending.NOT_ASKED;
        assertThat(actual).as(last.stackTrace()).isEqualTo(expected);
        for (String part : words) {
            assertThat(last.message()).contains(part);
        }
    }

    /** One more that must not be seen. */
    final void rememberSecret(String secret) {
        secrets.add(secret);
    }

    final MavenEnding run(Supplier<List<StageResult>> stage) {
        MavenEnding ending = MavenEnding.of(stage);
        endings.add(ending);
        return ending;
    }

    /** Closed after the test, the latest first. */
    final <T extends AutoCloseable> T keep(T closeable) {
        open.add(0, closeable);
        return closeable;
    }

    final Results results() {
        return new Results(folder.resolve("out"), "run-1", new ReentrantLock());
    }

    final AwsCloud aws(FaultProxy proxy) {
        return aws(proxy, patience(1));
    }

    final AwsCloud aws(FaultProxy proxy, Patience patience) {
        return aws(proxy.uri(), Optional.empty(), patience);
    }

    final AwsCloud aws(URI endpoint, Optional<ProxySettings> settingsXml, Patience patience) {
        AwsSettings settings = new AwsSettings(
                Optional.of("eu-central-1"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(endpoint),
                Optional.empty(),
                settingsXml,
                patience);
        return keep(AwsCloud.open(settings.with(key()), console::warn));
    }

    static AwsSettings.AccessKey key() {
        return new AwsSettings.AccessKey("AKIDCANARY", Secret.of(Canaries.SECRET_KEY));
    }

    static Patience patience(int attempts) {
        return new Patience(attempts, Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(20));
    }
}
