package io.github.codesuite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows of the catalogue about publishing packages. */
class PublishFaultsTest extends PublishFaultCase {

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
}
