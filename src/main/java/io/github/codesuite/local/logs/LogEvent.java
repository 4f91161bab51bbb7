package io.github.codesuite.local.logs;

/** One event, as it stands on a line of its own; times in milliseconds since the epoch. */
record LogEvent(long timestamp, long ingested, String message) {}
