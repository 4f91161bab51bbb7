package io.github.codesuite.results;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A summary as JSON of schema 1: durations in seconds, an error only where there was one. */
final class SummaryJson {

    private static final int SCHEMA = 1;
    private static final int NANO_DIGITS = 9;

    private SummaryJson() {}

    static boolean isOfRun(JsonObject found, String run) {
        return isOurs(found) && new JsonPrimitive(run).equals(found.get("run"));
    }

    static boolean isOurs(JsonObject found) {
        return new JsonPrimitive(SCHEMA).equals(found.get("schema"));
    }

    static String text(String run, Summary summary) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", SCHEMA);
        json.addProperty("run", run);
        JsonArray stages = new JsonArray();
        summary.stages().forEach(stage -> stages.add(toJson(stage)));
        json.add("stages", stages);
        JsonObject properties = new JsonObject();
        summary.properties().forEach(properties::addProperty);
        json.add("properties", properties);
        return pretty(json) + "\n";
    }

    static Summary toSummary(JsonObject json) {
        List<StageResult> stages = new ArrayList<>();
        json.getAsJsonArray("stages").forEach(stage -> stages.add(toStage(stage.getAsJsonObject())));
        Map<String, String> properties = new TreeMap<>();
        json.getAsJsonObject("properties")
                .entrySet()
                .forEach(each -> properties.put(each.getKey(), each.getValue().getAsString()));
        return new Summary(stages, properties);
    }

    /** Made here: a goal that only reads what the last run has written would load a hundred classes for nothing. */
    private static String pretty(JsonObject json) {
        return new GsonBuilder()
                .disableHtmlEscaping()
                .setPrettyPrinting()
                .create()
                .toJson(json);
    }

    private static JsonObject toJson(StageResult stage) {
        JsonObject json = new JsonObject();
        json.addProperty("stage", stage.stage());
        json.addProperty("module", stage.module());
        json.addProperty("status", stage.status().name());
        json.addProperty("id", stage.id());
        json.addProperty("summary", stage.summary());
        json.addProperty("durationSeconds", seconds(stage.duration()));
        stage.error().ifPresent(error -> json.add("error", toJson(error)));
        return json;
    }

    private static JsonObject toJson(StageError error) {
        JsonObject json = new JsonObject();
        json.addProperty("message", error.message());
        json.addProperty("step", error.step());
        JsonArray lines = new JsonArray();
        error.lastLines().forEach(lines::add);
        json.add("lastLines", lines);
        json.addProperty("wholeLog", error.wholeLog());
        json.addProperty("next", error.next());
        return json;
    }

    private static StageResult toStage(JsonObject json) {
        return new StageResult(
                text(json, "stage"),
                text(json, "module"),
                StageResult.Status.valueOf(text(json, "status")),
                text(json, "id"),
                text(json, "summary"),
                duration(json.get("durationSeconds").getAsBigDecimal()),
                Optional.ofNullable(json.getAsJsonObject("error")).map(SummaryJson::toError));
    }

    private static StageError toError(JsonObject json) {
        List<String> lines = json.getAsJsonArray("lastLines").asList().stream()
                .map(JsonElement::getAsString)
                .toList();
        return new StageError(
                text(json, "message"), text(json, "step"), lines, text(json, "wholeLog"), text(json, "next"));
    }

    private static String text(JsonObject json, String name) {
        return json.get(name).getAsString();
    }

    private static BigDecimal seconds(Duration duration) {
        BigDecimal seconds = BigDecimal.valueOf(duration.getSeconds())
                .add(BigDecimal.valueOf(duration.getNano(), NANO_DIGITS))
                .stripTrailingZeros();
        return seconds.scale() < 0 ? seconds.setScale(0) : seconds;
    }

    private static Duration duration(BigDecimal seconds) {
        return Duration.ofNanos(seconds.movePointRight(NANO_DIGITS).longValue());
    }
}
