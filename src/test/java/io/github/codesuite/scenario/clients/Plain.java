package io.github.codesuite.scenario.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.bundle.Checksums;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

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

    /** Uploads a wheel with the fields that PyPI wants. */
    static void upload(String endpoint, PythonWheel wheel, String token) throws IOException, InterruptedException {
        String boundary = "the-boundary";
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(":action", "file_upload");
        fields.put("protocol_version", "1");
        fields.put("metadata_version", "2.1");
        fields.put("name", wheel.name());
        fields.put("version", wheel.version());
        fields.put("filetype", "bdist_wheel");
        fields.put("pyversion", "py3");
        fields.put("sha256_digest", Checksums.of(wheel.file()).sha256());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"content\"; filename=\""
                        + wheel.file().getFileName() + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Files.readAllBytes(wheel.file()));
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        sent(HttpRequest.newBuilder(URI.create(endpoint))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private static String sent(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> reply = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(reply.statusCode()).as("%s: %s", request, reply.body()).isBetween(200, 299);
        return reply.body();
    }
}
