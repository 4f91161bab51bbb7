package io.github.codesuite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row 9 and bad input 55 for packages: the missing permission is named as action on resource, and asked for once. */
class PublishPermissionsTest extends PublishFaultCase {

    private static final String PACKAGE =
            " on arn:aws:codeartifact:eu-central-1:000000000000:package/acme/releases/maven/com.example/app";

    @Test
    void row09MetadataThatMayNotBePutLeavesTheVersionUnfinished() {
        proxy.always(METADATA, Fault.answer(Reply.of(403, "text/plain", "no")));

        publish("new");

        ends(
                Ending.NOT_ASKED,
                "PUT com/example/app/maven-metadata.xml: permission is missing (status 403: no)",
                "allow codeartifact:PutPackageMetadata" + PACKAGE
                        + " in the caller's policy, or in that of acme/releases");
        tookEffect("published versions", published(), 0);
        assertThat(versions()).containsExactly("1.0 Unfinished");
        assertThat(proxy.sent(METADATA)).isEqualTo(1);
        assertThat(console.lines())
                .contains(
                        "W [publish] com.example:app:1.0 stays Unfinished in acme/releases, no reader sees it; the next"
                                + " run goes on with it");
    }

    @Test
    void row09TheRepositorysOwnWordsCountBeforeOurs() {
        String words = "User: arn:aws:iam::123456789012:user/ann is not authorized to perform:"
                + " codeartifact:PublishPackageVersion on resource:"
                + " arn:aws:codeartifact:eu-central-1:111122223333:package/acme/releases/maven/com.example/app because no"
                + " resource-based policy allows it";
        proxy.always(ANY_PUT, Fault.answer(Reply.error(403, "AccessDeniedException", words)));

        publish("new");

        ends(
                Ending.NOT_ASKED,
                "allow codeartifact:PublishPackageVersion on"
                        + " arn:aws:codeartifact:eu-central-1:111122223333:package/acme/releases/maven/com.example/app in");
        tookEffect("uploads", proxy.reached(ANY_PUT), 0);
        assertThat(proxy.sent(ANY_PUT)).isEqualTo(1);
        assertThat(versions()).isEmpty();
        assertThat(console.lines()).noneMatch(line -> line.contains("Unfinished"));
    }

    @Test
    void row09ADocumentThatMayNotBeReadIsAskedForOnce() {
        String read = "GET " + BELOW + "1\\.0-SNAPSHOT/maven-metadata\\.xml";
        proxy.always(read, Fault.answer(Reply.of(403, "text/plain", "no")));

        publish(module("1.0-SNAPSHOT", "new"));

        ends(
                Ending.NOT_ASKED,
                "GET com/example/app/1.0-SNAPSHOT/maven-metadata.xml: permission is missing (status 403: no)",
                "allow codeartifact:ReadFromRepository on"
                        + " arn:aws:codeartifact:eu-central-1:000000000000:repository/acme/releases");
        tookEffect("uploads", proxy.reached(ANY_PUT), 0);
        assertThat(proxy.sent(read)).isEqualTo(1);
        assertThat(proxy.sent("POST /v1/authorization-token")).isEqualTo(1);
    }

    /** The service does not always name what is missing: we know what we called. */
    @ParameterizedTest
    @CsvSource({
        "GET /v1/repository/endpoint, codeartifact:GetRepositoryEndpoint, repository/acme/releases",
        "POST /v1/authorization-token, codeartifact:GetAuthorizationToken, domain/acme",
        "GET /v1/package/version, codeartifact:DescribePackageVersion, package/acme/releases/maven/com.example/app",
        "POST /v1/package/version/assets, codeartifact:ListPackageVersionAssets,"
                + " package/acme/releases/maven/com.example/app"
    })
    void input55ACallThatIsDeniedNamesItsPermission(String call, String action, String resource) {
        proxy.always(call, Fault.answer(Reply.error(403, "AccessDeniedException", "Access denied")));

        publish("new");

        ends(
                Ending.NOT_ASKED,
                "permission is missing (Codeartifact answered AccessDeniedException",
                "allow " + action + " on arn:aws:codeartifact:eu-central-1:000000000000:" + resource);
        tookEffect("uploads", proxy.reached(ANY_PUT), 0);
        assertThat(proxy.sent(call)).isEqualTo(1);
        assertThat(versions()).isEmpty();
    }

    @Test
    void input55ATokenThatStsDeniesNamesItsPermission() {
        proxy.always(
                "POST /v1/authorization-token",
                Fault.answer(
                        Reply.error(
                                403,
                                "AccessDeniedException",
                                "User: arn:aws:sts::123456789012:assumed-role/ci/1 is not authorized to perform:"
                                        + " sts:GetServiceBearerToken on resource: arn:aws:sts::123456789012:assumed-role/ci/1")));

        publish("new");

        ends(Ending.NOT_ASKED, "get an authorization token for the domain acme", "allow sts:GetServiceBearerToken on");
        tookEffect("uploads", proxy.reached(ANY_PUT), 0);
    }

    @Test
    void aRoleThatExpiresWhenTheTokenIsRenewedLeavesWhatTheNextRunGoesOnWith() {
        proxy.once(JAR, Fault.answerAfter(1_000, Reply.empty(401).with("WWW-Authenticate", "Basic realm=\"x\"")))
                .calls("POST /v1/authorization-token", 2, 2, Fault.answer(Answers.expiredToken()));

        publish("new");

        ends(
                Ending.NOT_ASKED,
                "get an authorization token for the domain acme: the credentials have expired",
                "Next:  aws sso login");
        tookEffect("published versions", published(), 0);
        assertThat(versions()).containsExactly("1.0 Unfinished");

        publish("new");

        ends(Ending.SUCCESS);
        assertThat(proxy.reached(JAR)).isEqualTo(1);
        assertThat(proxy.reached("PUT " + BELOW + "1\\.0/app-1\\.0\\.pom")).isEqualTo(1);
        assertThat(versions()).containsExactly("1.0 Published");
    }

    @Test
    void theWrongAccountOfADomainIsNamedAsAPlaceToLook() {
        publish(aws(proxy, patience(3)), request(Optional.of("111111111111"), module("1.0", "new")));

        ends(
                Ending.NOT_ASKED,
                "find the repository acme/releases",
                "Where: codesuite.codeArtifact.domain, codesuite.codeArtifact.domainOwner,"
                        + " codesuite.codeArtifact.repository");
        tookEffect("uploads", proxy.reached(ANY_PUT), 0);
    }
}
