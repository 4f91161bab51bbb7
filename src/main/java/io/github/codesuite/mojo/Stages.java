package io.github.codesuite.mojo;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.console.Console;
import io.github.codesuite.failure.AwsFailures;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.follow.Following;
import io.github.codesuite.follow.NextCommands;
import io.github.codesuite.mojo.config.CloudChoice;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.project.ProjectFacts;
import io.github.codesuite.results.Results;
import io.github.codesuite.results.StageResult;
import io.github.codesuite.stage.build.BuildRequest;
import io.github.codesuite.stage.build.BuildStage;
import io.github.codesuite.stage.build.PlainBuildNarration;
import io.github.codesuite.stage.bundle.BundleRequest;
import io.github.codesuite.stage.bundle.BundleStage;
import io.github.codesuite.stage.bundle.PlainBundleNarration;
import io.github.codesuite.stage.deploy.DeployRequest;
import io.github.codesuite.stage.deploy.DeployStage;
import io.github.codesuite.stage.deploy.PlainDeployNarration;
import io.github.codesuite.stage.publish.PlainPublishNarration;
import io.github.codesuite.stage.publish.PublishRequest;
import io.github.codesuite.stage.publish.PublishStage;
import io.github.codesuite.stage.runs.Run;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Runs stages: opens the cloud, says what will happen, narrates, and ends with a failure where the stage did not end well.
 * A dry run prints the plan instead and changes nothing.
 */
final class Stages implements EndOfReactor.Acts {

    /** What happens in an open cloud. */
    private interface Work {
        List<StageResult> in(Cloud cloud);
    }

    private final Clouds clouds;
    private final Console console;
    private final Results results;
    private final RunReport report;
    private final NextCommands next;
    private final boolean dryRun;

    Stages(Clouds clouds, Console console, Results results, RunReport report, NextCommands next, boolean dryRun) {
        this.clouds = clouds;
        this.console = console;
        this.results = results;
        this.report = report;
        this.next = next;
        this.dryRun = dryRun;
    }

    void build(CloudChoice choice, BuildRequest request) throws IOException {
        inCloud("build", request.module(), () -> clouds.open(choice, request.following()), cloud -> {
            BuildStage stage = buildStage(cloud);
            if (dryRun) {
                return planned("build", stage.plan(request));
            }
            clouds.prepare(cloud, choice, request);
            return List.of(stage.run(request).result());
        });
    }

    void bundle(BundleRequest request) {
        if (dryRun) {
            planned("bundle", List.of("write " + request.target()));
            return;
        }
        BundleStage stage = new BundleStage(Ticker.system(), new PlainBundleNarration(console), results);
        report.ended(List.of(stage.run(request).result()));
    }

    @Override
    public void publish(CloudChoice choice, PublishRequest request) throws IOException {
        inCloud("publish", modules(request), () -> clouds.open(choice), cloud -> {
            PublishStage stage = new PublishStage(
                    cloud, Ticker.system(), new PlainPublishNarration(console), results, commands(choice));
            if (dryRun) {
                return planned("publish", stage.plan(request));
            }
            clouds.prepare(cloud, choice, request);
            return stage.run(request).results();
        });
    }

    @Override
    public void deploy(CloudChoice choice, DeployRequest request) throws IOException {
        inCloud("deploy", module(request), () -> clouds.open(choice, following(request)), cloud -> {
            DeployStage stage = deployStage(cloud);
            if (dryRun) {
                return planned("deploy", stage.plan(request));
            }
            clouds.prepare(cloud, choice, request).forEach(line -> console.info("[deploy] " + line));
            return List.of(stage.run(request).result());
        });
    }

    /** Follows a run that was started before, as the stage that started it would have. */
    void resume(CloudChoice choice, RunChoices choices, Following following) {
        try (Interrupts listening = Interrupts.ofThisThread()) {
            report.ended(List.of(resumed(choice, choices, following, listening)));
        }
        card();
    }

    /** Where nothing can be chosen, what the last run has written down stays there. */
    private StageResult resumed(CloudChoice choice, RunChoices choices, Following following, Interrupts listening) {
        try (Cloud cloud = clouds.open(choice)) {
            report.starts(cloud.identity());
            Run run = choices.toResume(cloud, Ticker.system().now());
            StageResult result = run.kind() == Run.Kind.BUILD
                    ? buildStage(cloud).resume(choices.build(run, following)).result()
                    : deployStage(cloud)
                            .resume(choices.deployment(run, following))
                            .result();
            listening.postpone();
            return result;
        }
    }

    private NextCommands commands(CloudChoice choice) {
        return choice.isLocal() ? new LocalCommands(next, choice.local().home()) : next;
    }

    private BuildStage buildStage(Cloud cloud) {
        return new BuildStage(
                cloud,
                Ticker.system(),
                new PlainBuildNarration(console, Ticker.system(), MavenConsole.marks()),
                results,
                next);
    }

    private DeployStage deployStage(Cloud cloud) {
        return new DeployStage(
                cloud,
                Ticker.system(),
                new PlainDeployNarration(console, Ticker.system(), MavenConsole.marks()),
                results,
                next);
    }

    /** The card is said before the JVM that was asked to end may do so. */
    private void inCloud(String stage, String module, Supplier<Cloud> opening, Work work) {
        try (Interrupts listening = Interrupts.ofThisThread()) {
            report.ended(ended(stage, module, opening, cloud -> {
                List<StageResult> ended = work.in(cloud);
                listening.postpone();
                return ended;
            }));
        }
    }

    private List<StageResult> ended(String stage, String module, Supplier<Cloud> opening, Work work) {
        try (Cloud cloud = opening.get()) {
            report.starts(cloud.identity());
            if (!stage.equals("resume")) {
                report.remindsOfEarlierRuns(next);
            }
            return work.in(cloud);
        } catch (StageFailure failure) {
            report.failed(stage, module, failure);
            throw failure;
        } catch (SdkException failure) {
            StageFailure words = AwsFailures.translate("The goal " + stage + " of " + module, "", failure);
            report.failed(stage, module, words);
            throw words;
        }
    }

    private static Following following(DeployRequest request) {
        return ((DeployRequest.Servers) request).following();
    }

    private static String modules(PublishRequest request) {
        return request.modules().stream().map(ProjectFacts::artifactId).collect(Collectors.joining(", "));
    }

    private static String module(DeployRequest request) {
        return request instanceof DeployRequest.Servers servers ? servers.module() : "";
    }

    @Override
    public void card() {
        report.card();
    }

    private List<StageResult> planned(String goal, List<String> calls) {
        console.info("[" + goal + "] dry run, nothing is changed; without it:");
        calls.forEach(call -> console.info("[" + goal + "]   " + call));
        return List.of();
    }
}
