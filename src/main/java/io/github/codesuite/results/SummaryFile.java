package io.github.codesuite.results;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Predicate;

/** The {@code summary.json} of a run; its form is described by {@code summary-1.schema.json} beside this class. */
final class SummaryFile {

    private final Path file;
    private final String run;

    SummaryFile(Path file, String run) {
        this.file = file;
        this.run = run;
    }

    /** The file of an output directory. */
    static SummaryFile in(Path directory, String run) {
        return new SummaryFile(directory.resolve("summary.json"), run);
    }

    /** What is known about this run; nothing where the file is missing, of another run or no summary of ours. */
    Summary read() throws IOException {
        return read(found -> SummaryJson.isOfRun(found, run));
    }

    /** What is known about the run that wrote the file, whichever it was. */
    Summary readAnyRun() throws IOException {
        return read(SummaryJson::isOurs);
    }

    /** What is known about another run than this one; nothing once this run has written. */
    Summary readAnotherRun() throws IOException {
        return read(found -> SummaryJson.isOurs(found) && !SummaryJson.isOfRun(found, run));
    }

    private Summary read(Predicate<JsonObject> isWanted) throws IOException {
        try {
            JsonObject found = JsonParser.parseString(AtomicFile.read(file)).getAsJsonObject();
            return isWanted.test(found) ? SummaryJson.toSummary(found) : Summary.empty();
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
