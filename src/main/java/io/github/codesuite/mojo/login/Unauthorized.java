package io.github.codesuite.mojo.login;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells an answer of status 401 from other failures, by the words of Maven's transports: the resolver has no type for it. */
final class Unauthorized {

    /** Wagon: {@code status: 401}; Apache HttpClient: {@code status code: 401}; the JDK's: {@code HTTP Status: 401}. */
    private static final Pattern WORDS = Pattern.compile("(?i)\\bstatus(?: code)?:\\s*401\\b");

    private static final int DEPTH = 20;

    private Unauthorized() {}

    static boolean is(@Nullable Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEPTH)
                .map(cause -> String.valueOf(cause.getMessage()))
                .anyMatch(words -> WORDS.matcher(words).find());
    }
}
