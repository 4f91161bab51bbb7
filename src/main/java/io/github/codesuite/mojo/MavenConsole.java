package io.github.codesuite.mojo;

import io.github.codesuite.console.Console;
import io.github.codesuite.console.Marks;
import io.github.codesuite.console.QuietConsole;
import io.github.codesuite.mojo.config.ConsoleStyle;
import java.nio.charset.Charset;
import org.apache.maven.plugin.logging.Log;

/** A console over Maven's log, which writes whole lines whatever thread they come from. */
final class MavenConsole implements Console {

    private final Log log;

    private MavenConsole(Log log) {
        this.log = log;
    }

    /** The console of a style. */
    static Console of(Log log, ConsoleStyle style) {
        MavenConsole plain = new MavenConsole(log);
        return style == ConsoleStyle.QUIET ? new QuietConsole(plain) : plain;
    }

    /** The signs that this machine's terminals show. */
    static Marks marks() {
        Charset charset = Charset.defaultCharset();
        String sign = Marks.UNICODE.succeeded();
        return charset.canEncode() && charset.newEncoder().canEncode(sign) ? Marks.UNICODE : Marks.ASCII;
    }

    @Override
    public void info(String line) {
        log.info(line);
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
