package io.github.codesuite.mojo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.SessionData;

/**
 * What all goals of a session share. It holds the JDK's types only: a module with a plugin dependency of its own has its
 * goals, and this class, loaded a second time. Thread-safe.
 */
final class SessionState {

    private static final String KEY = "io.github.codesuite.session";
    private static final String MAVEN = "io.github.codesuite.maven";

    private final ConcurrentMap<String, Object> values;

    private SessionState(ConcurrentMap<String, Object> values) {
        this.values = values;
    }

    /** The state of a session. */
    static SessionState of(MavenSession session) {
        return of(session.getRepositorySession());
    }

    /** The state of the session that a resolver's session belongs to. */
    static SessionState of(RepositorySystemSession session) {
        SessionData data = session.getData();
        data.set(KEY, null, new ConcurrentHashMap<String, Object>());
        @SuppressWarnings("unchecked") // nobody else uses the key
        ConcurrentMap<String, Object> shared = (ConcurrentMap<String, Object>) data.get(KEY);
        return new SessionState(shared);
    }

    /** A state of its own. */
    static SessionState empty() {
        return new SessionState(new ConcurrentHashMap<>());
    }

    /** A name for this run that no other run has. */
    String run() {
        return get("run", String.class, () -> UUID.randomUUID().toString());
    }

    /** Excludes the other goals of this session. */
    ReentrantLock lock() {
        return get("lock", ReentrantLock.class, ReentrantLock::new);
    }

    /** True for the first who asks, false for everybody after. */
    boolean isFirst(String what) {
        return get("first " + what, AtomicBoolean.class, AtomicBoolean::new).compareAndSet(false, true);
    }

    /** Whether somebody was first already. */
    boolean hasHappened(String what) {
        return get("first " + what, AtomicBoolean.class, AtomicBoolean::new).get();
    }

    /** What was found out once; found out now, by one of those who ask, where it was not yet. */
    String once(String what, Supplier<String> finding) {
        ReentrantLock lock = lock();
        lock.lock();
        try {
            return get("once " + what, String.class, finding);
        } finally {
            lock.unlock();
        }
    }

    /** A set of texts. */
    @SuppressWarnings("unchecked") // made here only
    Set<String> set(String what) {
        return get("set " + what, Set.class, ConcurrentHashMap::newKeySet);
    }

    /** Texts by name. */
    @SuppressWarnings("unchecked") // made here only
    ConcurrentMap<String, String> map(String what) {
        return get("map " + what, ConcurrentMap.class, ConcurrentHashMap::new);
    }

    /** Makes Maven's session, whose class is the same for all, known to those that are only given the resolver's. */
    static void remember(MavenSession session) {
        session.getRepositorySession().getData().set(MAVEN, null, session);
    }

    /** Maven's session; empty where nobody has made it known. */
    static Optional<MavenSession> maven(RepositorySystemSession session) {
        return session.getData().get(MAVEN) instanceof MavenSession known ? Optional.of(known) : Optional.empty();
    }

    /** What is to be closed when the session ends. */
    void atEnd(Runnable closing) {
        closings().add(closing);
    }

    /** What is to be closed now, the last first; empty from now on. */
    Deque<Runnable> ending() {
        Deque<Runnable> all = new ArrayDeque<>();
        for (Runnable each = closings().poll(); each != null; each = closings().poll()) {
            all.push(each);
        }
        return all;
    }

    @SuppressWarnings("unchecked") // made here only
    private Queue<Runnable> closings() {
        return get("closings", Queue.class, ConcurrentLinkedQueue::new);
    }

    private <T> T get(String key, Class<T> type, Supplier<? extends T> fresh) {
        Object found = values.get(key);
        if (found == null) {
            T made = fresh.get();
            Object other = values.putIfAbsent(key, made);
            found = other == null ? made : other;
        }
        return type.cast(found);
    }
}
