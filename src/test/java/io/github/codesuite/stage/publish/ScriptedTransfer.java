package io.github.codesuite.stage.publish;

import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.value.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A real transfer that remembers what was put, and where a script has an answer, gives that in the repository's place. */
final class ScriptedTransfer implements Transfer {

    /** An answer for a PUT of a path, the n-th of that path; empty to ask the repository. */
    interface Script {
        Optional<Answer> answer(String path, int number) throws IOException, InterruptedException;
    }

    /** The real sending of one request. */
    private interface Sending {
        Answer send() throws IOException, InterruptedException;
    }

    private final Transfer real;
    private final List<String> puts = new ArrayList<>();
    private Script script = (path, number) -> Optional.empty();

    ScriptedTransfer(Transfer real) {
        this.real = real;
    }

    /** The transfer that nothing is remembered of. */
    Transfer real() {
        return real;
    }

    synchronized void script(Script next) {
        script = next;
    }

    /** The paths below the repositories, in the order in which they were sent. */
    synchronized List<String> puts() {
        return List.copyOf(puts);
    }

    synchronized void forget() {
        puts.clear();
    }

    @Override
    public Answer put(URI target, Path file, Secret token) throws IOException, InterruptedException {
        return put(target, () -> real.put(target, file, token));
    }

    @Override
    public Answer put(URI target, byte[] body, Secret token) throws IOException, InterruptedException {
        return put(target, () -> real.put(target, body, token));
    }

    @Override
    public Answer putAsBearer(URI target, Content content, Secret token) throws IOException, InterruptedException {
        return put(target, () -> real.putAsBearer(target, content, token));
    }

    @Override
    public Answer post(URI target, Content content, Secret token) throws IOException, InterruptedException {
        return put(target, () -> real.post(target, content, token));
    }

    @Override
    public Optional<byte[]> get(URI source, Secret token) throws IOException, InterruptedException {
        return real.get(source, token);
    }

    private Answer put(URI target, Sending sending) throws IOException, InterruptedException {
        String path = target.getPath().replaceFirst("^/maven/[^/]+/[^/]+/", "");
        Optional<Answer> scripted = scripted(path);
        return scripted.isPresent() ? scripted.get() : sending.send();
    }

    private Optional<Answer> scripted(String path) throws IOException, InterruptedException {
        Script current;
        int number;
        synchronized (this) {
            puts.add(path);
            number = (int) puts.stream().filter(path::equals).count();
            current = script;
        }
        return current.answer(path, number);
    }
}
