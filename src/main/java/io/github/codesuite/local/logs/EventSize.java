package io.github.codesuite.local.logs;

import java.nio.charset.StandardCharsets;

/** How AWS counts an event: its message in UTF-8 and 26 bytes (CloudWatch Logs API, PutLogEvents). */
final class EventSize {

    private static final int OVERHEAD = 26;

    private EventSize() {}

    static int of(String message) {
        return message.getBytes(StandardCharsets.UTF_8).length + OVERHEAD;
    }
}
