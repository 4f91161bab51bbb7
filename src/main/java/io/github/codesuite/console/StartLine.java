package io.github.codesuite.console;

/**
 * The first line of a run: what is about to be acted on, and as whom.
 *
 * @param cloud {@code aws} or {@code local}
 * @param commit empty where the project is no git repository
 */
public record StartLine(String cloud, String account, String region, String project, String commit) {

    /** {@code codesuite: orders 1.0.0, commit 1a2b3c4, on aws, account 123456789012, region eu-central-1}. */
    public String line() {
        String what = commit.isEmpty() ? project : project + ", commit " + commit;
        return "codesuite: " + what + ", on " + cloud + ", account " + account + ", region " + region;
    }
}
