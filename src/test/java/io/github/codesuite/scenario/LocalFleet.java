package io.github.codesuite.scenario;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The registered instances of a local cloud, as its records on disk tell them, and what answers on their ports. */
record LocalFleet(Map<String, Integer> ports) {

    static LocalFleet of(Path home) throws IOException {
        Map<String, Integer> ports = new TreeMap<>();
        Path records = home.resolve("codedeploy/instances");
        if (Files.isDirectory(records)) {
            try (Stream<Path> files = Files.list(records)) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".json")).toList()) {
                    JsonObject instance = JsonParser.parseString(Files.readString(file))
                            .getAsJsonObject()
                            .getAsJsonObject("record");
                    if (instance.getAsJsonArray("deregisterTime").isEmpty()) {
                        ports.put(
                                instance.get("name").getAsString(),
                                instance.get("port").getAsInt());
                    }
                }
            }
        }
        return new LocalFleet(ports);
    }

    /** What {@code GET /version} answers on each port, in the order of the instances' names. */
    List<String> versions() {
        return ports.values().stream().map(LocalFleet::version).toList();
    }

    private static String version(int port) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/version"))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .trim();
        } catch (IOException nobodyAnswers) {
            return "no answer";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
