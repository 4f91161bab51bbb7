package io.github.codesuite.local.codedeploy.agent;

import io.github.codesuite.local.codedeploy.state.Diagnosis;
import io.github.codesuite.local.exec.HostTools;
import io.github.codesuite.local.exec.Processes;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.spec.appspec.Appspec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** The agent of the local instances: carries out one lifecycle event of a deployment on an instance at a time. Thread-safe. */
public final class Agent {

    private final BundleDownload download;
    private final HookRunner hooks;
    private final boolean realPaths;

    public Agent(BundleDownload download, Processes processes, HostTools tools, boolean realPaths, Ticker ticker) {
        this.download = download;
        this.hooks = new HookRunner(processes, tools, ticker);
        this.realPaths = realPaths;
    }

    /**
     * Carries out an event.
     *
     * @throws EventFailedException with what the agent reports
     * @throws InterruptedException if the thread is interrupted; what the event had started is ended
     */
    public Diagnosis perform(String event, Job job, HookWatch watch) throws EventFailedException, InterruptedException {
        try {
            return switch (event) {
                case LifecycleEvents.DOWNLOAD_BUNDLE -> download(job);
                case LifecycleEvents.INSTALL -> install(job);
                default -> hooks.run(event, job, watch);
            };
        } catch (IOException | UncheckedIOException failure) {
            throw wrapped(failure);
        }
    }

    private Diagnosis download(Job job) throws EventFailedException, IOException {
        DeploymentFolder folder = job.deploymentFolder();
        Retention.apply(
                job.folder().group(job.groupId()), folder, job.instructions().lastSuccessfulInstall());
        Files.createDirectories(folder.path());
        download.fetch(job.deployment().revision(), folder.bundle(), folder.archive());
        job.instructions().downloaded(folder);
        return succeeded();
    }

    private Diagnosis install(Job job) throws EventFailedException, IOException {
        DeploymentFolder folder = job.deploymentFolder();
        Appspec appspec = AppspecFile.read(folder.archive());
        Appspec.FileExists fileExists = appspec.fileExistsBehavior()
                .orElse(Appspec.FileExists.valueOf(job.deployment().options().fileExists()));
        new Installer(job.instructions(), new Destinations(job.folder().root(), realPaths))
                .install(appspec, folder.archive(), fileExists);
        job.instructions().installed(folder);
        return succeeded();
    }

    private static Diagnosis succeeded() {
        return new Diagnosis(Diagnosis.Code.SUCCESS, "", "Succeeded", "");
    }

    private static EventFailedException wrapped(Exception failure) {
        return new EventFailedException(
                new Diagnosis(Diagnosis.Code.UNKNOWN_ERROR, "", describe(failure), ""), failure);
    }

    private static String describe(Exception failure) {
        @Nullable String message = failure.getMessage();
        return failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
