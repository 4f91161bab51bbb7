package io.github.codesuite.local;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is opened when it is first asked for, once, and closed only if it was. Thread-safe. */
final class Opened<T> implements AutoCloseable {

    private final Supplier<T> opener;
    private final Consumer<T> closer;
    private @Nullable T open;
    private boolean closed;

    Opened(Supplier<T> opener, Consumer<T> closer) {
        this.opener = opener;
        this.closer = closer;
    }

    synchronized T get() {
        if (closed) {
            throw new IllegalStateException("the local cloud is closed");
        }
        T value = open;
        if (value == null) {
            value = opener.get();
            open = value;
        }
        return value;
    }

    @Override
    public synchronized void close() {
        T value = open;
        closed = true;
        open = null;
        if (value != null) {
            closer.accept(value);
        }
    }
}
