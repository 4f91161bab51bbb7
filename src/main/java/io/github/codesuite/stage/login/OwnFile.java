package io.github.codesuite.stage.login;

/** A file that is ours alone, known by its first line; one of somebody else is left alone. */
final class OwnFile {

    private static final String MARK = "// Written by codesuite:login; it is replaced as a whole.";

    private OwnFile() {}

    static String of(String before, String content) throws Unmergeable {
        if (!before.isBlank() && !before.startsWith(MARK)) {
            throw new Unmergeable("it was not written by codesuite:login");
        }
        return MARK + "\n" + content;
    }
}
