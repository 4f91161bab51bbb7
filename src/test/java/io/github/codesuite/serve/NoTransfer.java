package io.github.codesuite.serve;

import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.value.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Nothing is sent and nothing is read. */
final class NoTransfer implements Transfer {

    @Override
    public Answer put(URI target, Path file, Secret token) {
        throw new AssertionError("nothing is sent here");
    }

    @Override
    public Answer put(URI target, byte[] body, Secret token) {
        throw new AssertionError("nothing is sent here");
    }

    @Override
    public Answer putAsBearer(URI target, Content content, Secret token) {
        throw new AssertionError("nothing is sent here");
    }

    @Override
    public Answer post(URI target, Content content, Secret token) {
        throw new AssertionError("nothing is sent here");
    }

    @Override
    public Optional<byte[]> get(URI source, Secret token) {
        throw new AssertionError("nothing is read here");
    }
}
