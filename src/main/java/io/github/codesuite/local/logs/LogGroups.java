package io.github.codesuite.local.logs;

import io.github.codesuite.local.state.AtomicFiles;
import io.github.codesuite.local.state.RecordFolders;
import io.github.codesuite.local.state.StateLock;
import io.github.codesuite.poll.Ticker;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The log groups of a home, a folder each. Thread-safe, also among processes. */
final class LogGroups {

    private static final int SCHEMA = 1;
    private static final Pattern NAME = Pattern.compile("[._/#A-Za-z0-9-]{1,512}");

    private final RecordFolders<LogGroup> folders;
    private final AtomicFiles files;
    private final Ticker ticker;

    LogGroups(Path root, AtomicFiles files, Ticker ticker) {
        this.folders = new RecordFolders<>(root, LogGroup.class, SCHEMA, files);
        this.files = files;
        this.ticker = ticker;
    }

    void create(@Nullable String name) {
        String checked = checked(name);
        if (!folders.create(checked, new LogGroup(checked, ticker.now()))) {
            throw LogsFaults.groupExists();
        }
    }

    void delete(@Nullable String name) {
        String checked = checked(name);
        try (StateLock lock = folders.lock(checked)) {
            if (folders.read(checked).isEmpty()) {
                throw LogsFaults.noGroup();
            }
            folders.remove(checked);
        }
    }

    /** The streams of a group, which must be there. */
    LogStreams streams(@Nullable String name) {
        LogStreams streams = new LogStreams(folders, checked(name), files, ticker);
        streams.requireGroup();
        return streams;
    }

    List<LogGroup> all() {
        return folders.all();
    }

    private static String checked(@Nullable String name) {
        if (name == null || !NAME.matcher(name).matches()) {
            throw LogsFaults.invalid("The log group name " + name + " is invalid: 1 to 512 of a-z, A-Z, 0-9, '_', '-',"
                    + " '/', '.' and '#'");
        }
        return name;
    }
}
