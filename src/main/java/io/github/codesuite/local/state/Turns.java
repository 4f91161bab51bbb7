package io.github.codesuite.local.state;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Threads of this class loader that want the same file's lock take turns, in the order in which they came, so that they need
 * not ask the operating system again and again. Nothing is kept of a file that nobody waits for.
 */
final class Turns {

    /** One thread's turn, which any thread may end. */
    static final class Turn {

        private final Path file;
        private final Semaphore free = new Semaphore(1, true);
        private int wanted;

        private Turn(Path file) {
            this.file = file;
        }

        void end() {
            free.release();
            WANTED.computeIfPresent(file, (path, turn) -> turn.wantedLess());
        }

        private Turn wantedMore() {
            wanted++;
            return this;
        }

        @SuppressWarnings("NullAway") // null takes it out of the map
        private Turn wantedLess() {
            wanted--;
            return wanted == 0 ? null : this;
        }
    }

    /** The operating system knows files for the whole process, and so must this. */
    private static final Map<Path, Turn> WANTED = new ConcurrentHashMap<>();

    private Turns() {}

    /** Waits for the turn; an interrupted thread gets it as well, and stays interrupted. */
    static Turn await(Path file) {
        Turn turn = WANTED.compute(file, (path, known) -> (known == null ? new Turn(path) : known).wantedMore());
        turn.free.acquireUninterruptibly();
        return turn;
    }
}
