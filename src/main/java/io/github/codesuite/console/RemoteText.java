package io.github.codesuite.console;

import java.util.regex.Pattern;

/**
 * Text from elsewhere, made harmless for a terminal and for the CI systems that read our output: it cannot move the cursor, colour
 * what follows, hide or reorder letters, or speak to the CI system in our name.
 */
public final class RemoteText {

    /** ECMA-48: control sequences, operating system commands, and the short escapes. */
    private static final Pattern ESCAPES = Pattern.compile("(?:\u001b\\[|\u009b)[0-?]*[ -/]*[@-~]"
            + "|\u001b\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)?"
            + "|\u001b[ -/]*[0-~]?");

    /** Control characters but the tab, separators of lines, and marks that change the direction of writing. */
    private static final Pattern CONTROLS =
            Pattern.compile("[\\p{Cc}&&[^\t]]|[\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]");

    /** <a href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions">GitHub's commands</a>. */
    private static final Pattern WORKFLOW_COMMAND = Pattern.compile("^(\\s*):(?=:)");

    /** GitHub's older form, and what Azure Pipelines and TeamCity read; anywhere in a line. */
    private static final Pattern HASH_COMMAND = Pattern.compile("#(?=#[a-z]*\\[)");

    /** <a href="https://docs.gitlab.com/ci/jobs/job_logs/#custom-collapsible-sections">GitLab's sections</a>. */
    private static final Pattern SECTION = Pattern.compile("section_(start|end):(?=\\d)");

    private RemoteText() {}

    /** One line, harmless. Of a line that overwrote itself, as a progress bar does, what it showed at last. */
    public static String harmless(String line) {
        String shown = CONTROLS.matcher(lastShown(ESCAPES.matcher(line).replaceAll("")))
                .replaceAll("?");
        String withoutHashes = HASH_COMMAND.matcher(shown).replaceAll("# ");
        String withoutSections = SECTION.matcher(withoutHashes).replaceAll("section_$1 :");
        return WORKFLOW_COMMAND.matcher(withoutSections).replaceFirst("$1: ");
    }

    private static String lastShown(String line) {
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) == '\r' || line.charAt(end - 1) == '\n')) {
            end--;
        }
        return line.substring(line.lastIndexOf('\r', end - 1) + 1, end);
    }
}
