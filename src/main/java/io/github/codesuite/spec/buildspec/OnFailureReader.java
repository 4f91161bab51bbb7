package io.github.codesuite.spec.buildspec;

import io.github.codesuite.problem.NearestMatch;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.spec.buildspec.Buildspec.OnFailure;
import io.github.codesuite.spec.yaml.Fields;
import io.github.codesuite.spec.yaml.LocalLimits;
import io.github.codesuite.spec.yaml.YamlText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code on-failure}: ABORT, CONTINUE, RETRY, RETRY-count, RETRY-regex and RETRY-count-regex. */
final class OnFailureReader {

    private static final Pattern RETRY = Pattern.compile("RETRY(?:-(\\d+))?(?:-.*)?", Pattern.DOTALL);
    private static final int MAX_RETRIES = 100;

    private final Problems problems;
    private final LocalLimits limits;

    OnFailureReader(Problems problems, LocalLimits limits) {
        this.problems = problems;
        this.limits = limits;
    }

    OnFailure read(Fields phase) {
        return phase.text("on-failure")
                .map(written -> read(written, phase.path("on-failure")))
                .orElse(OnFailure.DEFAULT);
    }

    private OnFailure read(YamlText written, String path) {
        return switch (written.text()) {
            case "ABORT" -> OnFailure.ABORT;
            case "CONTINUE" -> OnFailure.CONTINUE;
            default -> {
                retry(written, path);
                yield OnFailure.DEFAULT;
            }
        };
    }

    private void retry(YamlText written, String path) {
        Matcher retry = RETRY.matcher(written.text());
        if (!retry.matches()) {
            problems.error(
                    written.location(),
                    path + " is '" + written.text() + "'"
                            + NearestMatch.hint(written.text(), List.of("ABORT", "CONTINUE", "RETRY")),
                    "use ABORT, CONTINUE, RETRY, RETRY-count, RETRY-regex or RETRY-count-regex");
        } else if (retry.group(1) != null && isTooMany(retry.group(1))) {
            problems.error(
                    written.location(),
                    path + " asks for " + retry.group(1) + " retries",
                    "a count is between 0 and " + MAX_RETRIES);
        } else {
            limits.refuse(written.location(), path + " '" + written.text() + "'");
        }
    }

    private static boolean isTooMany(String count) {
        return count.length() > 9 || Integer.parseInt(count) > MAX_RETRIES;
    }
}
