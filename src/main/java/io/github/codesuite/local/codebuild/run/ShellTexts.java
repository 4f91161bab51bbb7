package io.github.codesuite.local.codebuild.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Texts of the buildspec in which the build's shell expands variables, such as an artifact's name. */
final class ShellTexts {

    private final ShellSession shell;

    ShellTexts(ShellSession shell) {
        this.shell = shell;
    }

    String expand(String text) throws IOException, InterruptedException, CancelledException, PhaseFailedException {
        Optional<String> expanded = shell.expand(text);
        if (expanded.isEmpty()) {
            throw new PhaseFailedException(PhaseFailedException.CLIENT_ERROR, "the shell cannot expand " + text);
        }
        return expanded.get();
    }

    Optional<String> expand(Optional<String> text)
            throws IOException, InterruptedException, CancelledException, PhaseFailedException {
        return text.isEmpty() ? text : Optional.of(expand(text.get()));
    }

    List<String> expand(List<String> texts)
            throws IOException, InterruptedException, CancelledException, PhaseFailedException {
        List<String> expanded = new ArrayList<>();
        for (String text : texts) {
            expanded.add(expand(text));
        }
        return expanded;
    }
}
