package io.github.codesuite.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * CodeBuild with the project {@code orders}, S3 with the bucket {@code b} and a log, answering as AWS does: a start whose token is
 * known answers with the build of before (AWS API reference, StartBuild).
 */
final class AwsBuilds {

    static final String ID = "orders:1";
    static final String LINK = "https://console.example/log";
    static final String LOGS = ",\"logs\":{\"groupName\":\"g\",\"streamName\":\"s\",\"deepLink\":\"" + LINK + "\"}";

    private static final Pattern TOKEN = Pattern.compile("\"idempotencyToken\":\"([^\"]+)\"");

    final ScriptedAws aws = new ScriptedAws();
    private final Map<String, String> builds = new ConcurrentHashMap<>();
    private final List<String> stops = new ArrayList<>();

    AwsBuilds() {
        aws.json("BatchGetProjects", "{\"projects\":[{\"name\":\"orders\",\"artifacts\":{\"type\":\"S3\"}}]}")
                .answers("HEAD *", Reply.empty(404))
                .answers("PUT *", Reply.empty(200).with("ETag", "\"e1\""))
                .does("StartBuild", this::start)
                .does("StopBuild", this::stop);
        says(running(LOGS), ended("SUCCEEDED", LOGS));
        logs(page("t0"));
    }

    /** What BatchGetBuilds answers, one after the other. */
    AwsBuilds says(String... states) {
        aws.json(
                "BatchGetBuilds",
                List.of(states).stream()
                        .map(state -> "{\"builds\":[" + state + "]}")
                        .toArray(String[]::new));
        return this;
    }

    /** What GetLogEvents answers, one after the other. */
    AwsBuilds logs(String... pages) {
        aws.json("GetLogEvents", pages);
        return this;
    }

    /** How many builds were started. */
    int started() {
        return builds.size();
    }

    /** How many builds were told to stop. */
    synchronized int stopped() {
        return (int) stops.stream().distinct().count();
    }

    static String running(String more) {
        return state("\"buildStatus\":\"IN_PROGRESS\",\"currentPhase\":\"BUILD\"", more);
    }

    static String ended(String status, String more) {
        return state("\"buildStatus\":\"" + status + "\",\"buildComplete\":true,\"currentPhase\":\"COMPLETED\"", more);
    }

    /** A page of the log; its token is the same as that of the page before where nothing is behind it. */
    static String page(String token, String... messages) {
        StringBuilder events = new StringBuilder();
        for (String message : messages) {
            events.append(events.length() == 0 ? "" : ",").append(event(message));
        }
        return "{\"events\":[" + events + "],\"nextForwardToken\":\"" + token + "\"}";
    }

    private static String event(String message) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < message.length(); index++) {
            char letter = message.charAt(index);
            text.append(
                    letter < ' ' || letter == '"' || letter == '\\' ? String.format("\\u%04x", (int) letter) : letter);
        }
        return "{\"timestamp\":1767323045000,\"ingestionTime\":1767323045001,\"message\":\"" + text + "\"}";
    }

    private Reply start(Request request) {
        Matcher token = TOKEN.matcher(request.text());
        String key = token.find() ? token.group(1) : "without a token " + builds.size();
        String id = builds.computeIfAbsent(key, fresh -> "orders:" + (builds.size() + 1));
        return Reply.json("{\"build\":" + running(LOGS).replace(ID, id) + "}");
    }

    private synchronized Reply stop(Request request) {
        stops.add(request.text());
        says(ended("STOPPED", LOGS));
        return Reply.json("{\"build\":" + running(LOGS) + "}");
    }

    private static String state(String status, String more) {
        return "{\"id\":\"" + ID + "\",\"arn\":\"arn:aws:codebuild:eu-central-1:123456789012:build/" + ID
                + "\",\"projectName\":\"orders\"," + status + more + "}";
    }
}
