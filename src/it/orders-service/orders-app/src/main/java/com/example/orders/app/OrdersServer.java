package com.example.orders.app;

import com.example.orders.model.Order;
import com.example.orders.model.OrderBook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Takes orders over HTTP: {@code GET /version}, {@code GET /orders}, {@code POST /orders} with {@code article;quantity;price}. */
public final class OrdersServer {

    private final OrderBook book = new OrderBook();
    private final HttpServer http;

    OrdersServer(int port) throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        http.createContext("/version", exchange -> answer(exchange, 200, version()));
        http.createContext("/orders", this::orders);
    }

    public static void main(String[] arguments) throws IOException {
        new OrdersServer(Integer.parseInt(arguments[0])).start();
    }

    void start() {
        http.start();
    }

    void stop() {
        http.stop(0);
    }

    int port() {
        return http.getAddress().getPort();
    }

    static String version() throws IOException {
        Properties properties = new Properties();
        try (InputStream stream = OrdersServer.class.getResourceAsStream("/orders.properties")) {
            properties.load(stream);
        }
        return properties.getProperty("version");
    }

    private void orders(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            answer(exchange, 200, book.size() + " orders, " + book.total());
            return;
        }
        String[] parts = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split(";");
        try {
            book.take(new Order(parts[0], Integer.parseInt(parts[1]), new BigDecimal(parts[2])));
            answer(exchange, 201, "taken");
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException bad) {
            answer(exchange, 400, "expected article;quantity;price");
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = (text + "\n").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
