package io.github.codesuite.results;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The {@code summary.json} of a run; its form is described by {@code summary-1.schema.json} beside this class. */
final class SummaryFile {

    private final Path file;
    private final String run;

    SummaryFile(Path file, String run) {
        this.file = file;
        this.run = run;
    }

    /** What is known about this run; nothing where the file is missing, of another run or no summary of ours. */
    Summary read() throws IOException {
        try {
            JsonObject found = JsonParser.parseString(AtomicFile.read(file)).getAsJsonObject();
            return SummaryJson.isOfRun(found, run) ? SummaryJson.toSummary(found) : Summary.empty();
        } catch (FileNotFoundException absent) {
            return Summary.empty();
        } catch (JsonParseException | IllegalStateException foreign) {
            // The output directory is ours, and writes are atomic: this is not from us and will be replaced.
            return Summary.empty();
        }
    }

    void write(Summary summary) throws IOException {
        AtomicFile.write(file, SummaryJson.text(run, summary).getBytes(StandardCharsets.UTF_8));
    }
}
