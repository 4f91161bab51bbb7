package io.github.codesuite.mojo;

import io.github.codesuite.console.Console;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenSession;
import org.jspecify.annotations.Nullable;

/**
 * Listens for the end of a session in which something waits, before Maven says how the build ended: what was neither published
 * nor deployed is said also where the plugin is no extension, and the build is red then. Hands every event on.
 */
final class SessionEnd {

    private final MavenSession session;
    private final Console console;

    private SessionEnd(MavenSession session, Console console) {
        this.session = session;
        this.console = console;
    }

    /** Listens from now on. */
    static void listen(MavenSession session, Console console) {
        ExecutionListener others = session.getRequest().getExecutionListener();
        SessionEnd end = new SessionEnd(session, console);
        Object listener = Proxy.newProxyInstance(
                SessionEnd.class.getClassLoader(),
                new Class<?>[] {ExecutionListener.class},
                (self, method, arguments) -> end.on(others, method, arguments));
        session.getRequest().setExecutionListener((ExecutionListener) listener);
    }

    private @Nullable Object on(@Nullable ExecutionListener others, Method method, Object[] arguments)
            throws Throwable {
        if (method.getName().equals("sessionEnded")) {
            EndOfReactor.unsaid(session).ifPresent(this::say);
        }
        try {
            return others == null ? null : method.invoke(others, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause() == null ? failure : failure.getCause();
        }
    }

    private void say(String unsaid) {
        if (session.getResult().hasExceptions()) {
            console.error(unsaid);
        } else {
            session.getResult().addException(new IllegalStateException(unsaid));
        }
    }
}
