package io.github.codesuite.serve;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import io.github.codesuite.local.LocalAws;
import io.github.codesuite.local.LocalHome;
import io.github.codesuite.local.exec.ProcessRecord;
import io.github.codesuite.local.state.AtomicFiles;
import io.github.codesuite.local.state.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells the programs of this user where a home is served: {@code aws/serve.json} with the address, the process's id and its
 * start time, by which one that was left by a killed process is known, and the endpoint of the profile for the AWS CLI.
 */
final class ServeJson {

    private static final int SCHEMA = 1;

    private final Path file;
    private final LocalAws aws;

    ServeJson(LocalHome home) {
        this.file = home.aws().resolve("serve.json");
        this.aws = new LocalAws(home);
    }

    void write(URI address, ProcessRecord process) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", SCHEMA);
        json.addProperty("endpoint", address.toString());
        json.addProperty("pid", process.pid());
        json.addProperty("started", process.started().toString());
        String text = new GsonBuilder()
                .disableHtmlEscaping()
                .setPrettyPrinting()
                .create()
                .toJson(json);
        aws.servedAt(address);
        try {
            new PrivateFiles(AtomicFiles.system()).write(file, text + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Nobody serves the home now. */
    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        aws.servedNowhere();
    }
}
