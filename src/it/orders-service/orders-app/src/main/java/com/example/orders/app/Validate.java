package com.example.orders.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a running service for its version and ends with status 0 where it is the one of this jar. */
public final class Validate {

    private static final int ATTEMPTS = 60;

    private Validate() {}

    public static void main(String[] arguments) throws Exception {
        String answer = ask(URI.create("http://127.0.0.1:" + arguments[0] + "/version"));
        String expected = OrdersServer.version();
        System.out.println("expected version " + expected + ", got " + answer);
        System.exit(answer.equals(expected) ? 0 : 1);
    }

    private static String ask(URI target) throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(target).timeout(Duration.ofSeconds(5)).build();
        String last = "no answer";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
                return response.body().trim();
            } catch (IOException notYetUp) {
                last = "no answer: " + notYetUp;
                Thread.sleep(250);
            }
        }
        return last;
    }
}
