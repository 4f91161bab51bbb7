package io.github.codesuite.mojo;

import io.github.codesuite.failure.AwsFailures;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.problem.ProblemsException;
import io.github.codesuite.results.StageResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The one place that decides between Maven's two exceptions: the world said no (MojoFailureException), or we could not ask
 * (MojoExecutionException).
 */
final class MavenFailures {

    /** What a goal does. */
    interface Work {
        void run() throws IOException;
    }

    private MavenFailures() {}

    static void translating(Work work) throws MojoExecutionException, MojoFailureException {
        try {
            work.run();
        } catch (StageFailure failure) {
            throw of(failure);
        } catch (ProblemsException | ConfigurationRefused problems) {
            throw new MojoExecutionException(String.valueOf(problems.getMessage()));
        } catch (SdkException failure) {
            throw of(AwsFailures.translate("A call of the plugin", "", failure));
        } catch (IOException failure) {
            throw unreadable(failure);
        } catch (UncheckedIOException failure) {
            throw unreadable(failure);
        }
    }

    /** Whether a stage did not end well: a run that still goes on when our patience ended did not, either. */
    static boolean isFailure(StageResult result) {
        return switch (result.status()) {
            case FAILED, STOPPED, TIMED_OUT -> true;
            case SUCCEEDED, STARTED, SKIPPED -> false;
        };
    }

    /** Fails where a stage did not end well. */
    static void failUnlessFine(StageResult result) {
        if (isFailure(result)) {
            throw new StageFailure(
                    StageFailure.Kind.REFUSED_BY_THE_WORLD,
                    result.stage() + " of " + result.module(),
                    result.summary(),
                    result.error().map(error -> error.wholeLog()).orElse(""),
                    result.error().map(error -> error.next()).orElse(""));
        }
    }

    private static MojoExecutionException unreadable(Exception failure) {
        return new MojoExecutionException("A file could not be read or written: " + words(failure), failure);
    }

    /** Maven appends the message of each cause to ours, which says it all: the cause shows with -e only. */
    private static MojoExecutionException of(StageFailure failure) throws MojoFailureException {
        String message = String.valueOf(failure.getMessage());
        if (failure.kind() == StageFailure.Kind.REFUSED_BY_THE_WORLD) {
            MojoFailureException refused = new MojoFailureException(message);
            refused.addSuppressed(failure);
            throw refused;
        }
        MojoExecutionException notAsked = new MojoExecutionException(message);
        notAsked.addSuppressed(failure);
        return notAsked;
    }

    /** The file, and what is wrong with it: some exceptions say this by their type alone. */
    private static String words(Exception failure) {
        Exception cause = failure instanceof UncheckedIOException unchecked
                ? Objects.requireNonNullElse(unchecked.getCause(), failure)
                : failure;
        if (cause instanceof NoSuchFileException) {
            return cause.getMessage() + " or its folder is not there and cannot be created";
        }
        if (cause instanceof AccessDeniedException) {
            return cause.getMessage() + ": access denied";
        }
        return String.valueOf(cause.getMessage());
    }
}
