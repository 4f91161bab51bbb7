package io.github.codesuite.local.codebuild.run;

import io.github.codesuite.spec.buildspec.Buildspec;
import io.github.codesuite.spec.buildspec.Buildspec.OnFailure;
import io.github.codesuite.spec.buildspec.Buildspec.PhaseName;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The phases INSTALL to POST_BUILD and the transitions between them
 * (<a href="https://docs.aws.amazon.com/codebuild/latest/userguide/view-build-details.html">AWS</a>): a failure in INSTALL or
 * PRE_BUILD ends the build, one in BUILD goes on to POST_BUILD, unless {@code on-failure} says otherwise.
 */
final class CommandPhases {

    private static final Pattern EXPORTABLE = Pattern.compile("(?!AWS_)[A-Za-z_][A-Za-z0-9_]*");

    private final Buildspec buildspec;
    private final PhaseSteps steps;
    private final BuildLog log;
    private final ShellSession shell;
    private boolean succeeded = true;

    CommandPhases(Buildspec buildspec, PhaseSteps steps, BuildLog log, ShellSession shell) {
        this.buildspec = buildspec;
        this.steps = steps;
        this.log = log;
        this.shell = shell;
    }

    /** Runs them; returns whether the build goes on to its artifacts. */
    boolean run() throws IOException, InterruptedException, CancelledException {
        for (PhaseName name : PhaseName.values()) {
            Optional<Buildspec.Phase> phase = phase(name);
            if (!run(name, phase) && !goesOn(name, phase.map(Buildspec.Phase::onFailure))) {
                return false;
            }
        }
        return true;
    }

    /** Whether no phase has failed. */
    boolean haveSucceeded() {
        return succeeded;
    }

    /** The exported variables that are set; those of AWS are never exported. */
    Map<String, String> exported() throws IOException, InterruptedException, CancelledException {
        Map<String, String> values = new TreeMap<>();
        for (String name : buildspec.env().exportedVariables()) {
            if (!EXPORTABLE.matcher(name).matches()) {
                log.container("Skipping the exported variable " + name);
                continue;
            }
            shell.value(name).ifPresent(value -> values.put(name, value));
        }
        return values;
    }

    private boolean run(PhaseName name, Optional<Buildspec.Phase> phase)
            throws IOException, InterruptedException, CancelledException {
        boolean ended = steps.phase(name.name(), () -> commands(name, phase)).isPresent();
        if (!ended) {
            succeeded = false;
            shell.export(BuildEnvironment.SUCCEEDING, "0");
        }
        return ended;
    }

    private boolean commands(PhaseName name, Optional<Buildspec.Phase> phase)
            throws IOException, InterruptedException, CancelledException, PhaseFailedException {
        log.container("Entering phase " + name);
        Commands commands = new Commands(shell, log, buildspec.version() == Buildspec.Version.V0_2);
        for (Buildspec.Phase present : phase.map(List::of).orElse(List.of())) {
            Optional<PhaseFailedException> failure = commands.run(present);
            if (failure.isPresent()) {
                throw failure.get();
            }
        }
        return true;
    }

    private static boolean goesOn(PhaseName name, Optional<OnFailure> onFailure) {
        return switch (onFailure.orElse(OnFailure.DEFAULT)) {
            case CONTINUE -> true;
            case ABORT -> false;
            case DEFAULT -> name == PhaseName.BUILD || name == PhaseName.POST_BUILD;
        };
    }

    private Optional<Buildspec.Phase> phase(PhaseName name) {
        return buildspec.phases().stream().filter(phase -> phase.name() == name).findFirst();
    }
}
