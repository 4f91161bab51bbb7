package com.example.orders.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrdersServerTest {

    private OrdersServer server;

    @BeforeEach
    void start() throws Exception {
        server = new OrdersServer(0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void takesAnOrder() throws Exception {
        assertEquals(201, send(request("/orders").POST(HttpRequest.BodyPublishers.ofString("tea;3;2.50"))).statusCode());
        assertEquals("1 orders, 7.50", send(request("/orders")).body().trim());
    }

    @Test
    void refusesWhatIsNoOrder() throws Exception {
        assertEquals(400, send(request("/orders").POST(HttpRequest.BodyPublishers.ofString("tea"))).statusCode());
    }

    @Test
    void saysItsVersion() throws Exception {
        assertEquals(OrdersServer.version(), send(request("/version")).body().trim());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
