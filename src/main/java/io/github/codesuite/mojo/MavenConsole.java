package io.github.codesuite.mojo;

import io.github.codesuite.console.Console;
import io.github.codesuite.mojo.config.ConsoleStyle;
import org.apache.maven.plugin.logging.Log;

/** A console over Maven's log; a quiet one keeps lines for everybody for the one who looks for a fault. */
final class MavenConsole implements Console {

    private final Log log;
    private final boolean quiet;

    MavenConsole(Log log, ConsoleStyle style) {
        this.log = log;
        this.quiet = style == ConsoleStyle.QUIET;
    }

    @Override
    public void info(String line) {
        if (quiet) {
            log.debug(line);
        } else {
            log.info(line);
        }
    }

    @Override
    public void warn(String line) {
        log.warn(line);
    }

    @Override
    public void error(String line) {
        log.error(line);
    }

    @Override
    public void debug(String line) {
        log.debug(line);
    }
}
