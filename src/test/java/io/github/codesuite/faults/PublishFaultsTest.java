package io.github.codesuite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.local.LocalDefaults;
import io.github.codesuite.mojo.MavenEnding;
import io.github.codesuite.project.ArtifactFile;
import io.github.codesuite.project.ProjectFacts;
import io.github.codesuite.stage.publish.PlainPublishNarration;
import io.github.codesuite.stage.publish.PublishRequest;
import io.github.codesuite.stage.publish.PublishStage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;

/** Rows of the catalogue about publishing packages. */
class PublishFaultsTest extends WireFaultCase {

    private static final String BELOW = "/maven/acme/releases/com/example/app/";
    private static final String JAR = "PUT " + BELOW + "1\\.0/app-1\\.0\\.jar";
    private static final String METADATA = "PUT " + BELOW + "maven-metadata\\.xml";
    private static final String ANY_PUT = "PUT .*";

    @BeforeEach
    void makeRepository() {
        LocalDefaults.forPublish(wire().cloud, "acme", Set.of("releases"));
    }

    @Test
    void row08TokenThatExpiresInALongUploadIsRenewedOnce() {
        proxy.once(JAR, Fault.answerAfter(100_000, Reply.empty(401).with("WWW-Authenticate", "Basic realm=\"x\"")));

        publish("new");

        ends(Ending.SUCCESS);
        tookEffect("uploads of the jar", proxy.reached(JAR), 1);
        assertThat(proxy.sent("POST /v1/authorization-token")).isEqualTo(2);
        assertThat(console.lines()).containsOnlyOnce("I [publish] the authorization token had expired and was renewed");
        assertThat(uploads().values()).as("each file was taken once").containsOnly(1L);
        assertThat(versions()).containsExactly("1.0 Published");
    }

    @Test
    void row08TokenThatExpiresWhileTheServerHangsUpIsRenewedToo() {
        proxy.always(JAR, Fault.untilAnotherToken(Fault.answerAndCloseAfter(1_000, Reply.empty(401))));

        publish("new".repeat(20));

        ends(Ending.SUCCESS);
        tookEffect("uploads of the jar", proxy.reached(JAR), 1);
        assertThat(proxy.sent("POST /v1/authorization-token")).isEqualTo(2);
        assertThat(versions()).containsExactly("1.0 Published");
    }

    @Test
    void row09RefusalForGoodEndsWithTheFirstUpload() {
        proxy.always(ANY_PUT, Fault.answer(Reply.of(403, "text/plain", "no")));

        publish("new");

        ends(
                Ending.NOT_ASKED,
                "publish com.example:app:1.0 to acme/releases, PUT com/example/app/1.0/",
                "permission is missing (status 403: no)",
                "allow codeartifact:PublishPackageVersion");
        tookEffect("uploads", proxy.reached(ANY_PUT), 0);
        assertThat(proxy.sent(ANY_PUT)).isEqualTo(1);
    }

    @Test
    void row09FreshTokenThatIsRefusedToEndsTheUploads() {
        proxy.always(ANY_PUT, Fault.answer(Reply.empty(401).with("WWW-Authenticate", "Basic realm=\"x\"")));

        publish("new");

        ends(Ending.NOT_ASKED, "a fresh authorization token is refused", "sts:GetServiceBearerToken");
        tookEffect("uploads", proxy.reached(ANY_PUT), 0);
        assertThat(proxy.sent(ANY_PUT)).as("one with each token").isEqualTo(2);
    }

    @Test
    void row05UploadsThatAreAnswered503AfterTheirEffectAreThereOnce() {
        proxy.once(JAR, Fault.replaceReply(Reply.empty(503))).once(METADATA, Fault.replaceReply(Reply.empty(503)));

        publish("new");

        ends(Ending.SUCCESS);
        tookEffect("versions", versions().size(), 1);
        assertThat(versions()).containsExactly("1.0 Published");
        assertThat(console.lines())
                .anyMatch(line -> line.matches("W \\[publish] PUT .*app-1\\.0\\.jar: status 503; again in .*"));
    }

    @Test
    void row17RepositoryThatIsSilentIsGivenUpAfterItsLimit() {
        proxy.always(ANY_PUT, Fault.blackHole());

        publish(new Stalling(aws(proxy), Duration.ofMillis(100)), "new");

        ends(
                Ending.NOT_ASKED,
                "stood still for 100 ms (6 attempts)",
                "check the network, what has arrived is not sent again");
        tookEffect("uploads", proxy.reached(ANY_PUT), 0);
    }

    @Test
    void row35SameVersionWithTheSameBytesIsSkipped() {
        publish("new");
        long before = proxy.reached(ANY_PUT);

        publish("new");

        ends(Ending.SUCCESS);
        tookEffect("more uploads", proxy.reached(ANY_PUT) - before, 0);
        assertThat(console.lines()).anyMatch(line -> line.contains("com.example:app:1.0: already there"));
    }

    @Test
    void row35SameVersionWithOtherBytesIsRefused() {
        publish("new");
        long before = proxy.reached(ANY_PUT);

        publish("other");

        ends(
                Ending.REFUSED,
                "com.example:app:1.0 (app-1.0.jar) is there already with other bytes",
                "nothing was uploaded",
                "publish a new version");
        tookEffect("more uploads", proxy.reached(ANY_PUT) - before, 0);
    }

    @Test
    void row36ConflictOnAChecksumIsAFailure() {
        proxy.always(ANY_PUT + "\\.sha1", Fault.answer(Reply.of(409, "text/plain", "conflict")));

        publish("new");

        ends(Ending.REFUSED, ".sha1: ", "(status 409: conflict)", "Next:");
        tookEffect("published versions", published(), 0);
    }

    @Test
    void row37CutBeforeTheMetadataStaysUnfinishedAndTheNextRunGoesOn() {
        proxy.first(6, METADATA, Fault.resetRequestAt(1));

        publish("new");

        ends(
                Ending.NOT_ASKED,
                "PUT com/example/app/maven-metadata.xml",
                "what has arrived is not sent again",
                "Next:  mvn ");
        assertThat(versions()).containsExactly("1.0 Unfinished");
        Map<String, Long> before = uploads();

        publish("new");

        ends(Ending.SUCCESS);
        tookEffect("uploads of the jar in both runs", proxy.reached(JAR), 1);
        assertThat(before).hasSize(2 * 5);
        assertThat(console.lines())
                .contains(
                        "I [publish] com.example:app:1.0 is Unfinished since an earlier run, which this one goes on with:"
                                + " 2 of 2 assets there");
        assertThat(versions()).containsExactly("1.0 Published");
    }

    private MavenEnding publish(String jar) {
        return publish(aws(proxy, patience(3)), jar);
    }

    private MavenEnding publish(Cloud cloud, String jar) {
        PublishRequest request = new PublishRequest(
                "acme",
                Optional.empty(),
                "releases",
                "releases",
                List.of(module(jar)),
                Instant.parse("2026-01-02T03:00:00Z"));
        return run(() -> new PublishStage(cloud, ticker, new PlainPublishNarration(console), results())
                .run(request)
                .results());
    }

    private ProjectFacts module(String jar) {
        try {
            Path basedir = Files.createDirectories(folder.resolve("tree"));
            Path pom = Files.writeString(
                    basedir.resolve("pom.xml"),
                    "<project><groupId>com.example</groupId><artifactId>app</artifactId><version>1.0</version></project>");
            Path file = Files.writeString(basedir.resolve("app.jar"), jar.repeat(100_000));
            return new ProjectFacts(
                    "com.example",
                    "app",
                    "1.0",
                    "jar",
                    basedir,
                    basedir,
                    basedir.resolve("target"),
                    pom,
                    List.of(new ArtifactFile("", "jar", file)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** How often the repository took each file. */
    private Map<String, Long> uploads() {
        return proxy.requests(ANY_PUT).stream()
                .map(Request::path)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private long published() {
        return versions().stream()
                .filter(version -> version.endsWith("Published"))
                .count();
    }

    private List<String> versions() {
        return wire()
                .cloud
                .codeArtifact()
                .listPackageVersions(list -> list.domain("acme")
                        .repository("releases")
                        .format(PackageFormat.MAVEN)
                        .namespace("com.example")
                        .packageValue("app"))
                .versions()
                .stream()
                .map(version -> version.version() + " " + version.statusAsString())
                .toList();
    }
}
