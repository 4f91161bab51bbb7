package io.github.codesuite.local.codedeploy.agent;

import io.github.codesuite.local.codedeploy.state.Diagnosis;
import io.github.codesuite.local.exec.HostTools;
import io.github.codesuite.local.exec.Processes;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.spec.appspec.Appspec.Script;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Runs the scripts of a lifecycle event, one after the other; the first that fails ends the event. */
final class HookRunner {

    private final Processes processes;
    private final HostTools tools;
    private final Ticker ticker;

    HookRunner(Processes processes, HostTools tools, Ticker ticker) {
        this.processes = processes;
        this.tools = tools;
        this.ticker = ticker;
    }

    /**
     * Runs an event.
     *
     * @return what the agent reports; an event without scripts succeeds and leaves no trace in the log
     */
    Diagnosis run(String event, Job job, HookWatch watch)
            throws EventFailedException, IOException, InterruptedException {
        Optional<DeploymentFolder> folder = revisionFor(event, job);
        if (folder.isEmpty()) {
            return succeeded("");
        }
        List<Script> scripts = AppspecFile.read(folder.get().archive()).hooks().getOrDefault(event, List.of());
        return scripts.isEmpty() ? succeeded("") : run(event, scripts, folder.get(), job, watch);
    }

    /** ApplicationStop is run from the revision that was installed last, all others from the current one. */
    private static Optional<DeploymentFolder> revisionFor(String event, Job job) throws IOException {
        return event.equals(LifecycleEvents.APPLICATION_STOP)
                ? job.instructions().lastSuccessfulInstall()
                : Optional.of(job.deploymentFolder());
    }

    private Diagnosis run(String event, List<Script> scripts, DeploymentFolder folder, Job job, HookWatch watch)
            throws EventFailedException, IOException, InterruptedException {
        try (ScriptLog log = new ScriptLog(folder.scriptsLog(), ticker)) {
            log.event(event);
            for (int index = 0; index < scripts.size(); index++) {
                String mark = String.join(
                        "-", "codedeploy", job.deployment().id(), job.instance().name(), event, String.valueOf(index));
                new HookScript(scripts.get(index), folder, mark, log, ticker)
                        .run(
                                processes,
                                HookEnvironment.of(tools, job, event),
                                job.folder().root(),
                                watch);
            }
            return succeeded(log.tail());
        }
    }

    private static Diagnosis succeeded(String logTail) {
        return new Diagnosis(Diagnosis.Code.SUCCESS, "", "Succeeded", logTail);
    }
}
