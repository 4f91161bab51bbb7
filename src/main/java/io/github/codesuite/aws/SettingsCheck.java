package io.github.codesuite.aws;

import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.problem.NearestMatch;
import io.github.codesuite.value.PlainHttp;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;

/** Refuses settings that cannot be meant, before anything is sent. */
final class SettingsCheck {

    private static final String ATTEMPTED = "Opening AWS";

    private SettingsCheck() {}

    static void check(AwsSettings settings) {
        settings.region().ifPresent(SettingsCheck::region);
        settings.expectedAccount().ifPresent(SettingsCheck::account);
        settings.endpoint().filter(uri -> !PlainHttp.isAllowed(uri)).ifPresent(uri -> {
            throw refusal(
                    "the endpoint " + uri + " is neither https nor http on this machine",
                    "codesuite.endpoint",
                    "use an https:// URI, or http://127.0.0.1:<port>");
        });
        if (settings.externalId().isPresent() && settings.roleArn().isEmpty()) {
            throw refusal(
                    "an external id is given, but no role to assume with it",
                    "codesuite.externalId",
                    "set codesuite.roleArn, or remove codesuite.externalId");
        }
    }

    static void profile(String profile, ProfileFile profiles) {
        Set<String> known = profiles.profiles().keySet();
        if (!known.contains(profile)) {
            throw refusal(
                    "there is no profile '" + profile + "'" + NearestMatch.hint(profile, known),
                    "codesuite.profile",
                    "aws configure --profile " + profile);
        }
    }

    /** A region nobody has told us, and none that the SDK found. */
    static StageFailure noRegion(RuntimeException cause) {
        return new StageFailure(
                StageFailure.Kind.COULD_NOT_ASK,
                ATTEMPTED,
                "no region is configured, and none is guessed",
                "codesuite.region",
                "set <region> in the plugin's configuration, -Dcodesuite.region, AWS_REGION, or region in the profile",
                cause);
    }

    private static void region(String region) {
        if (!region.matches("[a-z]{2,}(-[a-z]+)*-\\d+")) {
            Set<String> known = Region.regions().stream().map(Region::id).collect(Collectors.toSet());
            throw refusal(
                    "'" + region + "' is not a region" + NearestMatch.hint(region, known),
                    "codesuite.region",
                    "use a region such as eu-central-1");
        }
    }

    private static void account(String account) {
        if (!account.matches("\\d{12}")) {
            throw refusal(
                    "'" + account + "' is not an account id",
                    "codesuite.expectedAccount",
                    "use all 12 digits, leading zeros included");
        }
    }

    private static StageFailure refusal(String cameBack, String where, String next) {
        return new StageFailure(StageFailure.Kind.COULD_NOT_ASK, ATTEMPTED, cameBack, where, next);
    }
}
