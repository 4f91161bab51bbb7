package io.github.codesuite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Secrets that must not be seen anywhere, in whatever form they are sent. */
final class Canaries {

    static final String SECRET_KEY = "canaryKey/wJalrXUtnFEMI+K7MDENG";
    static final String SESSION_TOKEN = "canarySession/FwoGZXIvYXdzEBYaDP+==";
    static final String PROXY_PASSWORD = "canaryProxy-p4ss:w0rd";
    static final String ENVIRONMENT_VALUE = "canaryEnvironment-8f3a91";

    private final List<String> all =
            new CopyOnWriteArrayList<>(List.of(SECRET_KEY, SESSION_TOKEN, PROXY_PASSWORD, ENVIRONMENT_VALUE));

    /** One more secret, made while the test runs. */
    void add(String secret) {
        all.add(secret);
    }

    /** @param where for the message of the assertion */
    void assertAbsent(String where, String text) {
        all.stream()
                .flatMap(Canaries::forms)
                .forEach(form -> assertThat(text.contains(form))
                        .as("the secret %s in %s: %s", form, where, around(text, form))
                        .isFalse());
    }

    private static String around(String text, String form) {
        int at = text.indexOf(form);
        return at < 0 ? "" : text.substring(Math.max(0, at - 600), at);
    }

    private static Stream<String> forms(String secret) {
        return Stream.of(
                secret,
                URLEncoder.encode(secret, StandardCharsets.UTF_8),
                base64(secret),
                base64("aws:" + secret),
                base64("ann:" + secret));
    }

    private static String base64(String text) {
        return Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
