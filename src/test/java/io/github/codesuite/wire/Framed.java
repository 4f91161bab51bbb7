package io.github.codesuite.wire;

import io.github.codesuite.cloud.Cloud;
import java.util.ArrayDeque;
import java.util.Deque;

/** The clouds of one test, as its frame shows them; closed together. */
public final class Framed implements AutoCloseable {

    private final Frame frame;
    private final Deque<Cloud> open = new ArrayDeque<>();

    public Framed(Frame frame) {
        this.frame = frame;
    }

    /** A cloud as the frame shows it. */
    public Cloud cloud(Cloud cloud) {
        Cloud seen = frame.around(cloud);
        open.push(seen);
        return seen;
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
