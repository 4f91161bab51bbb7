package io.github.codesuite.scenario.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/** HTTP as anybody speaks it, with nothing of AWS in it. */
final class Plain {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Plain() {}

    static String get(String link) throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(URI.create(link)).build());
    }

    /** Sends a file to a package repository. */
    static void put(String target, Path file, String token) throws IOException, InterruptedException {
        sent(HttpRequest.newBuilder(URI.create(target))
                .header("Authorization", "Bearer " + token)
                .PUT(HttpRequest.BodyPublishers.ofFile(file))
                .build());
    }

    private static String sent(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> reply = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(reply.statusCode()).as("%s: %s", request, reply.body()).isBetween(200, 299);
        return reply.body();
    }
}
