package io.github.codesuite.spec.appspec;

import io.github.codesuite.problem.Problems;
import io.github.codesuite.spec.yaml.YamlText;
import java.util.regex.Pattern;

/** A file's mode: one to four octal digits, with zeros put in front up to three (agent, mode_info.rb). */
final class Mode {

    private static final Pattern OCTAL = Pattern.compile("[0-7]{1,4}");
    /** What YAML 1.1, and so agent 1, reads as an octal number. */
    private static final Pattern OCTAL_NUMBER = Pattern.compile("0[0-7]+");

    private final Problems problems;

    Mode(Problems problems) {
        this.problems = problems;
    }

    String read(YamlText written, String path) {
        String mode = written.text();
        if (!OCTAL.matcher(mode).matches()) {
            problems.error(
                    written.location(),
                    path + " is '" + mode + "'",
                    "write one to four digits of 0 to 7, as in \"0644\" or 644");
        } else if (written.isPlain() && OCTAL_NUMBER.matcher(mode).matches()) {
            problems.warning(
                    written.location(),
                    path + " is " + mode + " without quotes, which agent 1 reads as " + Integer.parseInt(mode, 8),
                    "write \"" + mode + "\" in quotes, or without the leading 0");
        }
        return "0".repeat(Math.max(0, 3 - mode.length())) + mode;
    }
}
