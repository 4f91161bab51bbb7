package io.github.codesuite.faults;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.helpers.MessageFormatter;

/** What libraries, above all the SDK, write through slf4j at any level while it listens; the same that {@code mvn -X} shows. */
public final class DebugLog implements AutoCloseable {

    private static final Set<String> DETAILS = Set.of("isDebugEnabled", "isTraceEnabled", "debug", "trace");

    private static final List<DebugLog> LISTENING = new CopyOnWriteArrayList<>();

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private DebugLog() {}

    static DebugLog listen() {
        DebugLog log = new DebugLog();
        LISTENING.add(log);
        return log;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        LISTENING.remove(this);
    }

    /** A logger that writes only while somebody listens. */
    public static Logger logger(String name) {
        return (Logger) Proxy.newProxyInstance(
                Logger.class.getClassLoader(),
                new Class<?>[] {Logger.class},
                (proxy, method, arguments) -> called(name, method, arguments == null ? new Object[0] : arguments));
    }

    private static Object called(String name, Method method, Object[] arguments) {
        if (method.getName().equals("getName")) {
            return name;
        }
        boolean isHeard = !LISTENING.isEmpty() && !(isSilenced(name) && DETAILS.contains(method.getName()));
        if (method.getReturnType() == boolean.class) {
            return isHeard;
        }
        if (isHeard && method.getReturnType() == void.class) {
            String line = name + " " + words(arguments);
            LISTENING.forEach(log -> log.lines.add(line));
        }
        return method.getReturnType() == int.class ? name.hashCode() : name;
    }

    /** As Maven's loggers do: the level that is set for the longest beginning of the name. */
    private static boolean isSilenced(String name) {
        String level = "";
        for (String part = name; !part.isEmpty() && level.isEmpty(); ) {
            level = System.getProperty("org.slf4j.simpleLogger.log." + part, "");
            part = part.contains(".") ? part.substring(0, part.lastIndexOf('.')) : "";
        }
        return level.equals("info");
    }

    private static String words(Object[] arguments) {
        Object[] flat = Stream.of(arguments)
                .flatMap(argument -> argument instanceof Object[] several ? Stream.of(several) : Stream.of(argument))
                .filter(argument -> !(argument instanceof org.slf4j.Marker))
                .toArray();
        String text = flat.length == 0
                ? ""
                : MessageFormatter.arrayFormat(
                                String.valueOf(flat[0]), java.util.Arrays.copyOfRange(flat, 1, flat.length))
                        .getMessage();
        StringWriter words = new StringWriter().append(text);
        Stream.of(flat)
                .filter(Throwable.class::isInstance)
                .map(Throwable.class::cast)
                .forEach(failure -> failure.printStackTrace(new PrintWriter(words, true)));
        return words.toString();
    }
}
