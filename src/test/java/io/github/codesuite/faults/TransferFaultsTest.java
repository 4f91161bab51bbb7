package io.github.codesuite.faults;

import static io.github.codesuite.faults.AwsBuilds.LOGS;
import static io.github.codesuite.faults.AwsBuilds.ended;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.aws.Patience;
import io.github.codesuite.bundle.IgnoreRules;
import io.github.codesuite.bundle.WorkingTree;
import io.github.codesuite.bundle.ZipBundle;
import io.github.codesuite.follow.OnInterrupt;
import io.github.codesuite.poll.Ticker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of the catalogue about artifacts that are fetched from S3 and sources that are sent there. */
class TransferFaultsTest extends BuildFaultCase {

    private static final String GET = "GET /b/out/a.zip";
    private static final int SIZE = 100_000;

    private byte[] zip = new byte[0];

    @BeforeEach
    void storeArtifacts() throws IOException {
        Path made = Files.createDirectories(folder.resolve("home/made"));
        Files.writeString(made.resolve("it.txt"), "new " + random(SIZE));
        Path file = folder.resolve("home/a.zip");
        String sha256 = ZipBundle.write(WorkingTree.list(made, IgnoreRules.defaults()), file)
                .sha256();
        zip = Files.readAllBytes(file);
        builds.aws.answers(GET, new Reply(200, Map.of("ETag", "\"e2\""), zip));
        builds.says(ended(
                "SUCCEEDED",
                LOGS + ",\"artifacts\":{\"location\":\"arn:aws:s3:::b/out/a.zip\",\"sha256sum\":\"" + sha256 + "\"}"));
        Files.writeString(Files.createDirectories(folder.resolve("artifacts")).resolve("it.txt"), "old");
    }

    @Test
    void row18SlowDownloadGoesOnWhileItMovesAndIsSeenToGoOn() throws IOException {
        proxy.always(GET, Fault.dribble(1_000, Duration.ofMillis(12)));

        Patience patience = new Patience(1, Duration.ofMillis(800), Duration.ofSeconds(60), Duration.ofSeconds(60));
        build(aws(proxy, patience), OnInterrupt.STOP, Duration.ofDays(9), everySecond(), artifacts());

        ends(Ending.SUCCESS);
        tookEffect("downloads", proxy.sent(GET), 1);
        assertThat(artifact()).startsWith("new ");
        assertThat(console.lines()).anyMatch(line -> line.matches("I \\[build] still fetching the artifacts, .*"));
    }

    @Test
    void row18DownloadThatStallsIsGivenUpAndNothingOfItIsPublished() throws IOException {
        proxy.always(GET, Fault.stallReplyAt(SIZE / 2));

        buildWithArtifacts(new Patience(2, Duration.ofMillis(800), Duration.ofSeconds(60), Duration.ofSeconds(60)));

        ends(Ending.NOT_ASKED, "Fetching the artifacts of build orders:1", "no answer came in time");
        tookEffect("downloads", proxy.sent(GET), 2);
        assertThat(artifact()).isEqualTo("old");
        assertNothingPartial();
    }

    @Test
    void row18DownloadThatDribblesEndsAtTheLimitOfTheTransfer() throws IOException {
        proxy.always(GET, Fault.dribble(1, Duration.ofMillis(20)));

        buildWithArtifacts(new Patience(1, Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(2)));

        ends(Ending.NOT_ASKED, "Fetching the artifacts of build orders:1", "no answer came in time");
        tookEffect("downloads", proxy.sent(GET), 1);
        assertThat(artifact()).isEqualTo("old");
        assertNothingPartial();
    }

    @Test
    void row19DownloadThatIsResetBeginsAnewWithTheWholeFile() throws IOException {
        proxy.once(GET, Fault.resetReplyAt(SIZE / 2)).once(GET, Fault.breakBodyAt(SIZE / 3));

        buildWithArtifacts(patience(5));

        ends(Ending.SUCCESS);
        tookEffect("downloads", proxy.sent(GET), 3);
        assertThat(proxy.requests(GET))
                .allMatch(request -> request.header("Range").isEmpty());
        assertThat(artifact()).startsWith("new ");
        assertNothingPartial();
    }

    @Test
    void row19DownloadThatIsAlwaysResetLeavesWhatWasThere() throws IOException {
        proxy.always(GET, Fault.resetReplyAt(SIZE / 2));

        buildWithArtifacts(patience(3));

        ends(Ending.NOT_ASKED, "Fetching the artifacts of build orders:1");
        tookEffect("downloads", proxy.sent(GET), 3);
        assertThat(artifact()).isEqualTo("old");
        assertNothingPartial();
    }

    @Test
    void row20ShortBodyWithTheRightStatusIsFoundByItsChecksum() throws IOException {
        proxy.always(GET, Fault.shortenBodyTo(SIZE / 2));

        buildWithArtifacts(patience(3));

        ends(
                Ending.NOT_ASKED,
                "Unpacking the artifacts of build orders:1: what is in the bucket has SHA-256 ",
                ", CodeBuild wrote ");
        tookEffect("downloads", proxy.sent(GET), 1);
        assertThat(artifact()).isEqualTo("old");
        assertNothingPartial();
    }

    /** This version sends every file in one PUT, so that there are no parts that could be left behind. */
    @Test
    void row21UploadThatBreaksIsSentAgainAsAWhole() throws IOException {
        Files.writeString(tree().resolve("large.txt"), random(SIZE));
        proxy.once(UPLOAD, Fault.resetRequestAt(SIZE / 2)).once(UPLOAD, Fault.resetRequestAt(10));

        build(patience(5));

        ends(Ending.SUCCESS);
        tookEffect("uploads that arrived", proxy.reached(UPLOAD), 1);
        assertThat(proxy.sent(UPLOAD)).isEqualTo(3);
        assertThat(proxy.sent("POST .*")).as("calls of a multipart upload").isZero();
    }

    @Test
    void row21UploadThatAlwaysBreaksLeavesNoParts() throws IOException {
        Files.writeString(tree().resolve("large.txt"), random(SIZE));
        proxy.always(UPLOAD, Fault.resetRequestAt(SIZE / 2));

        build(patience(3));

        ends(Ending.NOT_ASKED, "Uploading the working tree to bucket b");
        tookEffect("uploads that arrived", proxy.reached(UPLOAD), 0);
        assertThat(proxy.sent(UPLOAD)).isEqualTo(3);
        assertThat(proxy.sent("POST .*")).as("calls of a multipart upload").isZero();
        assertThat(builds.started()).isZero();
    }

    private String artifact() throws IOException {
        return Files.readString(folder.resolve("artifacts/it.txt"));
    }

    private void assertNothingPartial() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("artifacts"))) {
            assertThat(files).containsExactly(folder.resolve("artifacts/it.txt"));
        }
    }

    private Optional<Path> artifacts() {
        return Optional.of(folder.resolve("artifacts"));
    }

    /** Text that does not get smaller in a zip. */
    private static String random(int length) {
        return new java.util.Random(7)
                .ints(length, '!', '~')
                .collect(StringBuilder::new, (text, letter) -> text.append((char) letter), StringBuilder::append)
                .toString();
    }

    /** A clock that goes on by a second whenever somebody looks at it. */
    private static Ticker everySecond() {
        AtomicLong seconds = new AtomicLong();
        return new Ticker() {
            @Override
            public Instant now() {
                return Instant.EPOCH;
            }

            @Override
            public long nanos() {
                return Duration.ofSeconds(seconds.incrementAndGet()).toNanos();
            }

            @Override
            public void sleep(Duration duration) {
                seconds.addAndGet(duration.toSeconds());
            }
        };
    }
}
