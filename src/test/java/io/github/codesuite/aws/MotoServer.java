package io.github.codesuite.aws;

import io.github.codesuite.scenario.clients.Executables;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** moto's server of this machine, in a process of its own on a free port: an emulator of AWS that others wrote. */
final class MotoServer implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Running on (http://127\\.0\\.0\\.1:\\d+)");

    private final Process process;
    private final URI endpoint;

    private MotoServer(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /** The first one on PATH that runs. */
    static Optional<MotoServer> start() {
        return Executables.named("moto_server").stream()
                .flatMap(program -> start(program).stream())
                .findFirst();
    }

    private static Optional<MotoServer> start(Path program) {
        ProcessBuilder builder = new ProcessBuilder(program.toString(), "-H", "127.0.0.1", "-p", "0");
        builder.environment().put("PYTHONUNBUFFERED", "1");
        try {
            Process process = builder.redirectErrorStream(true).start();
            BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher ready = READY.matcher(line);
                if (ready.find()) {
                    drain(process.getInputStream());
                    return Optional.of(new MotoServer(process, URI.create(ready.group(1))));
                }
            }
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Its log of requests is nobody's to read, but must not fill the pipe. */
    private static void drain(InputStream output) {
        Thread reader = new Thread(() -> {
            try (output) {
                output.transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException ended) {
                throw new UncheckedIOException(ended);
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
