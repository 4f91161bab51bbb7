package io.github.codesuite.mojo.config;

import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.Problems;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Which cloud, and as whom; immutable.
 *
 * @param serverId the server of {@code settings.xml} whose username and password are an access key
 * @param endpoint of AWS or of a local cloud that is served
 * @param retries how often a call is sent again
 * @param local what the local cloud is told; also read where it is not used
 */
public record CloudChoice(
        Target target,
        Optional<String> region,
        Optional<String> profile,
        Optional<String> roleArn,
        Optional<String> externalId,
        Optional<String> serverId,
        Optional<URI> endpoint,
        Optional<String> expectedAccount,
        int retries,
        LocalChoice local) {

    private static final int RETRIES = 4;

    /**
     * Reads the choice.
     *
     * @param pom the goal's own parameters as the POM has them
     */
    public static CloudChoice read(Settings settings, Map<String, String> pom, LocalChoice local) {
        Optional<String> serverId = settings.get(CommonParameters.SERVER_ID, pom.get("serverId"));
        if (serverId.isPresent()
                && settings.get(CommonParameters.PROFILE, pom.get("profile")).isPresent()) {
            settings.refuse(
                    CommonParameters.SERVER_ID,
                    pom.get("serverId"),
                    "codesuite.serverId and codesuite.profile are both set",
                    "remove one of them");
        }
        Target target = settings.get(CommonParameters.TARGET, pom.get("target"), Target.LOCAL);
        Optional<String> roleArn = settings.get(CommonParameters.ROLE_ARN, pom.get("roleArn"));
        Optional<String> externalId = settings.get(CommonParameters.EXTERNAL_ID, pom.get("externalId"));
        if (target == Target.AWS && externalId.isPresent() && roleArn.isEmpty()) {
            settings.refuse(
                    CommonParameters.EXTERNAL_ID,
                    pom.get("externalId"),
                    "codesuite.externalId is set, and no role to assume with it",
                    "set <roleArn> or -Dcodesuite.roleArn, or remove it");
        }
        return new CloudChoice(
                target,
                settings.get(CommonParameters.REGION, pom.get("region")),
                settings.get(CommonParameters.PROFILE, pom.get("profile")),
                roleArn,
                externalId,
                serverId,
                target == Target.LOCAL
                        ? localEndpoint(settings, pom)
                        : settings.get(CommonParameters.ENDPOINT, pom.get("endpoint")),
                settings.get(CommonParameters.EXPECTED_ACCOUNT, pom.get("expectedAccount")),
                settings.get(CommonParameters.RETRIES, pom.get("retries"), RETRIES),
                local);
    }

    /** An endpoint in the POM is meant for AWS; one on the command line may lead to a local cloud that is served. */
    private static Optional<URI> localEndpoint(Settings settings, Map<String, String> pom) {
        Optional<URI> endpoint = settings.user(CommonParameters.ENDPOINT);
        endpoint.filter(uri -> !isOfThisMachine(uri))
                .ifPresent(uri -> settings.refuse(
                        CommonParameters.ENDPOINT,
                        pom.get("endpoint"),
                        "codesuite.endpoint is '" + uri
                                + "', and <target> is 'local': that is no local cloud of this machine",
                        "use the endpoint that mvn codesuite:serve prints, or -Dcodesuite.target=aws"));
        return endpoint;
    }

    private static boolean isOfThisMachine(URI uri) {
        return "http".equals(uri.getScheme())
                && ("127.0.0.1".equals(uri.getHost()) || "localhost".equals(uri.getHost()));
    }

    /** Whether it is the local cloud. */
    public boolean isLocal() {
        return target == Target.LOCAL;
    }

    /** Reports that Maven is offline and this cloud is not on this machine. */
    public void refuseOffline(Settings settings) {
        if (!isLocal()) {
            refuseOffline(settings.problems());
        }
    }

    /** Reports that Maven is offline and AWS is not on this machine. */
    public static void refuseOffline(Problems problems) {
        problems.error(
                Location.of("command line"),
                "Maven is offline (-o), and <target> is 'aws'",
                "run Maven without -o, or with -Dcodesuite.target=local");
    }
}
