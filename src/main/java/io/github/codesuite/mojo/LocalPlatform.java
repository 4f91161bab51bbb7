package io.github.codesuite.mojo;

import io.github.codesuite.failure.StageFailure;
import java.util.Locale;

/** On which systems the local cloud runs: builds and hooks need a POSIX shell, and its home POSIX rights. */
final class LocalPlatform {

    private LocalPlatform() {}

    /**
     * Refuses a system by name.
     *
     * @param name as in the property {@code os.name}
     * @throws StageFailure on Windows
     */
    static void check(String name) {
        if (name.toLowerCase(Locale.ROOT).startsWith("windows")) {
            throw new StageFailure(
                    StageFailure.Kind.COULD_NOT_ASK,
                    "Opening the local cloud on " + name,
                    "it runs buildspecs and hook scripts in a POSIX shell, which this system does not have",
                    "codesuite.target",
                    "use -Dcodesuite.target=aws here, or run the build on Linux, macOS or in WSL");
        }
    }
}
