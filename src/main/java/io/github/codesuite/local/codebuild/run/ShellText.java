package io.github.codesuite.local.codebuild.run;

import java.nio.file.Path;

/**
 * What we say to the shell on its standard input. Commands are sourced from files, so that they share one shell, while
 * their input is empty and they see neither our words nor our two channels: 8 is the output, 9 the answers. The words are
 * guarded against options that a command may have set (errexit, nounset, noclobber, xtrace).
 *
 * <p>All variables are exported, and the last exit status is in {@code CODEBUILD_LAST_EXIT}, as in CodeBuild's own agent.
 */
record ShellText(Path environment, Path directory, String secret) {

    /** Opens the channels. */
    String prologue() {
        return "exec 8>&1 9>&2\nset -a\n";
    }

    /** Takes over what an ended shell had exported. */
    String restore() {
        return ". " + quoted(environment.toString()) + "\n";
    }

    /** Sets a variable for what follows. */
    String export(String name, String value) {
        return "{ export " + name + "=" + quoted(value) + "; } 2>/dev/null\n";
    }

    /**
     * Runs a script, keeps directory and environment, ends the output with a line of its own that is the secret, and answers
     * with the secret and the exit status.
     */
    String call(Path script) {
        return ". " + quoted(script.toString()) + " </dev/null >&8 2>&8 8>&- 9>&-\n"
                + "{ CODEBUILD_LAST_EXIT=$?"
                + "; command pwd >| " + quoted(directory.toString()) + " || :"
                + "; command export -p >| " + quoted(environment.toString()) + " || :"
                + "; command printf '\\n%s\\n' '" + secret + "' >&8"
                + "; command printf '%s %s\\n' '" + secret + "' \"$CODEBUILD_LAST_EXIT\" >&9"
                + "; } 2>/dev/null\n";
    }

    /** A script that writes a variable's value to a file, if it is set. */
    static String print(String variable, Path file) {
        return "if [ -n \"${" + variable + "+set}\" ]; then command printf '%s' \"$" + variable + "\" >| "
                + quoted(file.toString()) + "; fi\n";
    }

    /** A script that writes a text to a file after the shell has expanded it. */
    static String expand(String text, Path file) {
        return "command printf '%s' \"" + text.replace("\"", "\\\"") + "\" >| " + quoted(file.toString()) + "\n";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
