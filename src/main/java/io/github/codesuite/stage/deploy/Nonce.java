package io.github.codesuite.stage.deploy;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.codedeploy.model.DeploymentInfo;

/**
 * A mark at the end of a deployment's description, by which a deployment is found again whose answer was lost, and by which
 * it is known when the run began that made it. CodeDeploy has no idempotency token.
 */
record Nonce(Instant begin, String random) {

    /** AWS API reference, CreateDeployment. */
    private static final int LONGEST_DESCRIPTION = 256;

    private static final Pattern MARK = Pattern.compile("\\[codesuite (\\d{1,16})-([0-9a-f]{1,32})\\]$");

    /** The description with this mark, at most as long as CodeDeploy takes. */
    String at(String description) {
        String mark = " [codesuite " + begin.toEpochMilli() + "-" + random + "]";
        int room = LONGEST_DESCRIPTION - mark.length();
        String text = description.length() <= room ? description : description.substring(0, room - 1) + "…";
        return (text + mark).trim();
    }

    boolean isSame(Nonce other) {
        return random.equals(other.random) && begin.toEpochMilli() == other.begin.toEpochMilli();
    }

    /** The mark in a deployment's description; empty where there is none. */
    static Optional<Nonce> of(DeploymentInfo info) {
        Matcher matcher = MARK.matcher(Optional.ofNullable(info.description()).orElse(""));
        return matcher.find()
                ? Optional.of(new Nonce(Instant.ofEpochMilli(Long.parseLong(matcher.group(1))), matcher.group(2)))
                : Optional.empty();
    }
}
