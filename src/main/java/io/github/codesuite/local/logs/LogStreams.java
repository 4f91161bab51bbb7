package io.github.codesuite.local.logs;

import io.github.codesuite.local.state.AtomicFiles;
import io.github.codesuite.local.state.FileNames;
import io.github.codesuite.local.state.RecordFolders;
import io.github.codesuite.local.state.Records;
import io.github.codesuite.local.state.StateLock;
import io.github.codesuite.poll.Ticker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The streams of one log group; a stream's events lie in a file beside its record. */
final class LogStreams {

    private static final int SCHEMA = 1;
    private static final Pattern NAME = Pattern.compile("[^:*]{1,512}");

    private final RecordFolders<LogGroup> groups;
    private final String group;
    private final Ticker ticker;
    private final Path events;
    private final Records<LogStream> records;

    LogStreams(RecordFolders<LogGroup> groups, String group, AtomicFiles files, Ticker ticker) {
        this.groups = groups;
        this.group = group;
        this.ticker = ticker;
        this.events = groups.folder(group).resolve("events");
        this.records = new Records<>(groups.folder(group).resolve("streams"), LogStream.class, SCHEMA, files);
    }

    /** Fails as AWS does where the group is not there, or not any more. */
    void requireGroup() {
        if (groups.read(group).isEmpty()) {
            throw LogsFaults.noGroup();
        }
    }

    void create(@Nullable String name) {
        String checked = checked(name);
        try (StateLock lock = groups.lock(group)) {
            requireGroup();
            if (records.read(checked).isPresent()) {
                throw LogsFaults.streamExists();
            }
            Files.createDirectories(events);
            Files.write(file(checked), new byte[0]);
            records.write(checked, new LogStream(checked, ticker.now()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void delete(@Nullable String name) {
        String checked = checked(name);
        try (StateLock lock = groups.lock(group)) {
            if (!records.delete(checked)) {
                throw LogsFaults.noStream();
            }
            Files.deleteIfExists(file(checked));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The events of a stream, which must be there. */
    EventFile events(@Nullable String name) {
        String checked = checked(name);
        if (records.read(checked).isEmpty()) {
            throw LogsFaults.noStream();
        }
        return new EventFile(file(checked), events.resolve(FileNames.of(checked) + ".lock"));
    }

    List<LogStream> all() {
        return records.all();
    }

    private Path file(String name) {
        return events.resolve(FileNames.of(name) + ".jsonl");
    }

    private static String checked(@Nullable String name) {
        if (name == null || !NAME.matcher(name).matches()) {
            throw LogsFaults.invalid(
                    "The log stream name " + name + " is invalid: 1 to 512 characters without ':' and '*'");
        }
        return name;
    }
}
