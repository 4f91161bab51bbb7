package io.github.codesuite.spec.appspec;

import io.github.codesuite.problem.Problems;
import io.github.codesuite.spec.yaml.Fields;
import io.github.codesuite.spec.yaml.YamlText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The timeouts of one event: whole seconds above zero, together at most an hour (AppSpec 'hooks' section in the
 * CodeDeploy User Guide). Scripts without a timeout do not count towards the sum, as each has the hour by default.
 */
final class Timeouts {

    static final int MAX_SECONDS = 3600;

    private static final Pattern LEADING_DIGITS = Pattern.compile("\\s*\\+?(\\d{1,9})(.*)", Pattern.DOTALL);

    private final Problems problems;
    private long sum;

    Timeouts(Problems problems) {
        this.problems = problems;
    }

    int read(Fields script) {
        return script.text("timeout").map(text -> seconds(text, script)).orElse(MAX_SECONDS);
    }

    void checkSum(Fields hooks, String event) {
        if (sum > MAX_SECONDS) {
            problems.error(
                    hooks.locationOf(event),
                    "the timeouts of " + hooks.path(event) + " are " + sum + " s together",
                    "CodeDeploy gives one event at most " + MAX_SECONDS + " s");
        }
    }

    private int seconds(YamlText written, Fields script) {
        Matcher digits = LEADING_DIGITS.matcher(written.text());
        int seconds = digits.matches() ? Integer.parseInt(digits.group(1)) : 0;
        if (seconds == 0) {
            problems.error(
                    written.location(),
                    script.path("timeout") + " is '" + written.text() + "'",
                    "write a whole number of seconds between 1 and " + MAX_SECONDS);
        } else if (!digits.group(2).isBlank()) {
            problems.warning(
                    written.location(),
                    script.path("timeout") + " is '" + written.text() + "'",
                    "agent 1 takes " + seconds + " seconds, agent 2 rejects it; write the number alone");
        }
        sum += seconds;
        return seconds;
    }
}
