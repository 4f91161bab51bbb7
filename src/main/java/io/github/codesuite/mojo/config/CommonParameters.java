package io.github.codesuite.mojo.config;

import io.github.codesuite.follow.OnInterrupt;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The parameters that every goal has. */
public final class CommonParameters {

    public static final Parameter<Target> TARGET =
            Parameter.common("target", Grammar.choice(Map.of("local", Target.LOCAL, "aws", Target.AWS)));
    public static final Parameter<String> REGION =
            Parameter.common("region", Grammar.pattern("[a-z]{2,}(-[a-z]+)*-\\d+", "a region such as eu-central-1"));
    public static final Parameter<String> PROFILE = Parameter.common("profile", Grammar.text());
    public static final Parameter<String> ROLE_ARN = Parameter.common("roleArn", Grammar.text());
    public static final Parameter<String> EXTERNAL_ID = Parameter.common("externalId", Grammar.text());
    public static final Parameter<String> SERVER_ID = Parameter.common("serverId", Grammar.text());
    public static final Parameter<URI> ENDPOINT = Parameter.common("endpoint", Grammar.endpoint());
    public static final Parameter<String> EXPECTED_ACCOUNT =
            Parameter.common("expectedAccount", Grammar.pattern("\\d{12}", "all 12 digits, leading zeros included"));
    public static final Parameter<Integer> RETRIES = Parameter.common("retries", Grammar.count(0, 20));
    public static final Parameter<Boolean> SKIP = Parameter.common("skip", Grammar.truth());
    public static final Parameter<Boolean> DRY_RUN = Parameter.common("dryRun", Grammar.truth());
    public static final Parameter<Boolean> STRICT = Parameter.common("strict", Grammar.truth());
    public static final Parameter<Boolean> WAIT = Parameter.common("wait", Grammar.truth());
    public static final Parameter<Duration> TIMEOUT = Parameter.common("timeout", Grammar.duration());
    public static final Parameter<Duration> POLL_INTERVAL = Parameter.common("pollInterval", Grammar.duration());
    public static final Parameter<OnInterrupt> ON_INTERRUPT = Parameter.common(
            "onInterrupt", Grammar.choice(Map.of("stop", OnInterrupt.STOP, "detach", OnInterrupt.DETACH)));
    public static final Parameter<ConsoleStyle> CONSOLE = Parameter.common(
            "console",
            Grammar.choice(
                    Map.of("auto", ConsoleStyle.PLAIN, "plain", ConsoleStyle.PLAIN, "quiet", ConsoleStyle.QUIET)));
    public static final Parameter<String> OUTPUT_DIRECTORY = Parameter.common("outputDirectory", Grammar.text());

    /** All of them. */
    public static final List<Parameter<?>> ALL = List.of(
            TARGET,
            REGION,
            PROFILE,
            ROLE_ARN,
            EXTERNAL_ID,
            SERVER_ID,
            ENDPOINT,
            EXPECTED_ACCOUNT,
            RETRIES,
            SKIP,
            DRY_RUN,
            STRICT,
            WAIT,
            TIMEOUT,
            POLL_INTERVAL,
            ON_INTERRUPT,
            CONSOLE,
            OUTPUT_DIRECTORY);

    private CommonParameters() {}
}
