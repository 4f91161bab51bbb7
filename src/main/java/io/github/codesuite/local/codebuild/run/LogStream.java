package io.github.codesuite.local.codebuild.run;

import io.github.codesuite.poll.Ticker;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceAlreadyExistsException;

/**
 * Sends lines to a stream of CloudWatch Logs: at once while there is time, in batches while there is not. Lines keep their
 * order and none is lost while the service answers; where it does not, that is said once and the build goes on.
 */
final class LogStream implements Runnable, AutoCloseable {

    /** A line; the last one has no text. */
    private record Line(long millis, String text, boolean isLast) {}

    private static final int WAITING = 10_000;
    private static final int BATCH_EVENTS = 1000;
    private static final int BATCH_BYTES = 1_000_000;
    private static final int EVENT_OVERHEAD = 26;
    private static final int BYTES_PER_CHAR = 3;

    private final CloudWatchLogsClient logs;
    private final String group;
    private final String stream;
    private final Ticker ticker;
    private final Consumer<String> notices;
    private final BlockingQueue<Line> lines = new ArrayBlockingQueue<>(WAITING);
    private final Thread sender;
    private boolean closed;
    private boolean isHealthy = true;
    private boolean isOver;

    private LogStream(CloudWatchLogsClient logs, String group, String stream, Ticker ticker, Consumer<String> notices) {
        this.logs = logs;
        this.group = group;
        this.stream = stream;
        this.ticker = ticker;
        this.notices = notices;
        this.sender = new Thread(this, "log of " + stream);
        sender.setDaemon(true);
    }

    /** Makes group and stream where they are missing, and begins. */
    static LogStream open(
            CloudWatchLogsClient logs, String group, String stream, Ticker ticker, Consumer<String> notices) {
        createIfAbsent(() -> logs.createLogGroup(create -> create.logGroupName(group)));
        createIfAbsent(
                () -> logs.createLogStream(create -> create.logGroupName(group).logStreamName(stream)));
        LogStream opened = new LogStream(logs, group, stream, ticker, notices);
        opened.sender.start();
        return opened;
    }

    /** Adds a line; waits where the service is far behind. Late lines, after the end, are dropped. */
    synchronized void add(String text) throws InterruptedException {
        if (!closed) {
            lines.put(new Line(ticker.now().toEpochMilli(), text, false));
        }
    }

    /** Waits until everything was sent. */
    @Override
    public void close() {
        try {
            end();
            sender.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        try {
            while (!isOver) {
                sendWhatWaits();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void end() throws InterruptedException {
        if (!closed) {
            closed = true;
            lines.put(new Line(0, "", true));
        }
    }

    /** Lines are taken whatever happens to them: the build must not wait for a log that cannot be written. */
    private void sendWhatWaits() throws InterruptedException {
        List<Line> waiting = new ArrayList<>(List.of(lines.take()));
        lines.drainTo(waiting, BATCH_EVENTS - 1);
        isOver = waiting.removeIf(Line::isLast);
        if (!isHealthy) {
            return;
        }
        try {
            batches(waiting).forEach(this::send);
        } catch (SdkException | Error failure) {
            isHealthy = false;
            notices.accept("The log of build " + stream + " cannot be written any more: " + failure.getMessage());
        }
    }

    private static List<List<Line>> batches(List<Line> waiting) {
        List<List<Line>> batches = new ArrayList<>();
        int bytes = BATCH_BYTES;
        for (Line line : waiting) {
            int size = line.text().length() * BYTES_PER_CHAR + EVENT_OVERHEAD;
            if (bytes + size > BATCH_BYTES) {
                batches.add(new ArrayList<>());
                bytes = 0;
            }
            batches.get(batches.size() - 1).add(line);
            bytes += size;
        }
        return batches;
    }

    private void send(List<Line> batch) {
        List<InputLogEvent> events = batch.stream().map(LogStream::event).toList();
        logs.putLogEvents(put -> put.logGroupName(group).logStreamName(stream).logEvents(events));
    }

    private static InputLogEvent event(Line line) {
        return InputLogEvent.builder()
                .timestamp(line.millis())
                .message(line.text() + "\n")
                .build();
    }

    private static void createIfAbsent(Runnable create) {
        try {
            create.run();
        } catch (ResourceAlreadyExistsException exists) {
            // That is what we want.
        }
    }
}
