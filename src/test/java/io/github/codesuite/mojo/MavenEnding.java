package io.github.codesuite.mojo;

import io.github.codesuite.results.StageResult;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.maven.plugin.AbstractMojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * How a stage ends for Maven: what it prints, and whether the build fails.
 *
 * @param failure empty where the goal succeeds
 */
public record MavenEnding(List<StageResult> results, Optional<AbstractMojoExecutionException> failure) {

    /** Runs a stage as a goal does. */
    public static MavenEnding of(Supplier<List<StageResult>> stage) {
        SdkLog.keepSecretsOut();
        try {
            Runner runner = new Runner();
            MavenFailures.translating(() -> {
                runner.results = stage.get();
                runner.results.forEach(MavenFailures::failUnlessFine);
            });
            return new MavenEnding(runner.results, Optional.empty());
        } catch (AbstractMojoExecutionException failure) {
            return new MavenEnding(List.of(), Optional.of(failure));
        }
    }

    /** What Maven prints after {@code ERROR}; empty where the goal succeeds. */
    public String message() {
        return failure.map(thrown -> String.valueOf(thrown.getMessage())).orElse("");
    }

    /** What Maven prints with {@code -e}. */
    public String stackTrace() {
        StringWriter text = new StringWriter();
        failure.ifPresent(thrown -> thrown.printStackTrace(new PrintWriter(text, true)));
        return text.toString();
    }

    /** Whether the world said no; otherwise we could not ask. */
    public boolean isRefusal() {
        return failure.filter(MojoFailureException.class::isInstance).isPresent();
    }

    private static final class Runner {
        private List<StageResult> results = List.of();
    }
}
