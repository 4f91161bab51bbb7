package io.github.codesuite.local.codebuild.state;

/** The names that AWS gives to what CodeBuild has; account and region are those of the local cloud. */
public final class Arns {

    /** The region of the local cloud. */
    public static final String REGION = "local-1";

    private static final String ACCOUNT = "000000000000";
    private static final String PREFIX = "arn:aws:codebuild:" + REGION + ":" + ACCOUNT + ":";

    private Arns() {}

    /** Of a project. */
    public static String project(String name) {
        return PREFIX + "project/" + name;
    }

    /** Of a build, whose id is {@code project:uuid}. */
    public static String build(String id) {
        return PREFIX + "build/" + id;
    }

    /** Of a report group. */
    public static String reportGroup(String name) {
        return PREFIX + "report-group/" + name;
    }

    /** Of a report, whose id is {@code group:uuid}. */
    public static String report(String id) {
        return PREFIX + "report/" + id;
    }

    /** Of a log stream. */
    public static String logStream(String group, String stream) {
        return "arn:aws:logs:" + REGION + ":" + ACCOUNT + ":log-group:" + group + ":log-stream:" + stream;
    }

    /** The name or id behind an ARN; what is no ARN of ours comes back as it is. */
    public static String plain(String nameOrArn) {
        return nameOrArn.startsWith(PREFIX) ? nameOrArn.substring(nameOrArn.indexOf('/') + 1) : nameOrArn;
    }
}
