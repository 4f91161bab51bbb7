package io.github.codesuite.stage.publish;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.follow.NextCommands;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.project.ProjectFacts;
import io.github.codesuite.results.Results;
import io.github.codesuite.results.StageError;
import io.github.codesuite.results.StageResult;
import io.github.codesuite.results.StageResult.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;

/** One run of the stage, from the comparison to the verdict. Used once. */
final class Publication {

    /** Something that is done with a delivery. */
    private interface Each {
        void with(Delivery delivery) throws InterruptedException;
    }

    private static final String STAGE = "publish";

    private final Cloud cloud;
    private final Ticker ticker;
    private final PublishNarration narration;
    private final Results results;
    private final PublishRequest request;
    private final Packages packages;
    private final Repositories repositories;
    private final NextCommands next;
    private final Refusals refusals;
    private final Deadline clock;
    private final Progress progress = new Progress();
    private final Leftovers leftovers;
    private List<Delivery> deliveries = List.of();
    private List<PackageDelivery> others = List.of();
    private Duration told = Duration.ZERO;

    Publication(
            Cloud cloud,
            Ticker ticker,
            PublishNarration narration,
            Results results,
            NextCommands next,
            PublishRequest request) {
        this.cloud = cloud;
        this.ticker = ticker;
        this.narration = narration;
        this.results = results;
        this.next = next;
        this.request = request;
        Permissions permissions = new Permissions(cloud::identity);
        this.packages = new Packages(cloud.codeArtifact(), permissions);
        this.repositories = new Repositories(cloud, packages, request, ticker, narration, next);
        this.refusals = new Refusals(packages, permissions, next);
        this.leftovers = new Leftovers(packages, narration, next);
        this.clock = Deadline.in(Duration.ZERO, ticker);
    }

    PublishVerdict run() {
        try {
            return publish();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return stopped();
        } catch (StageFailure failure) {
            if (Thread.currentThread().isInterrupted()) {
                return stopped();
            }
            leftovers.tell(progress.unfinished(all()));
            throw failure;
        }
    }

    /** What {@link #run} would send; asks only. */
    List<String> plan() {
        try {
            return new Plan(
                            request,
                            new Comparison(request, packages, refusals),
                            new PackageComparison(request, packages, refusals),
                            repositories)
                    .calls(new Parallel(() -> {}));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return List.of("(interrupted before everything was compared)");
        }
    }

    private PublishVerdict publish() throws InterruptedException {
        Parallel parallel = new Parallel(narration::waiting);
        compare(parallel);
        start();
        Upload upload = new Upload(parallel, refusals, narration, progress);
        PackageUpload further = new PackageUpload(packages, formats(), refusals, narration, progress);
        Settling settling =
                new Settling(packages, refusals, ticker, cloud.pace().status());
        upload.assets(deliveries);
        further.hidden(others, parallel);
        parallel.take(steps(deliveries, settling::confirm));
        further.visible(others, parallel);
        parallel.take(steps(ofOthers(), settling::confirm));
        upload.metadata(deliveries, ticker.now());
        parallel.take(steps(all().stream().filter(Delivery::isUnfinished).toList(), settling::awaitPublished));
        return finish();
    }

    /** The same for each, at the same time. */
    private static List<Parallel.Step> steps(List<Delivery> deliveries, Each each) {
        return deliveries.stream()
                .<Parallel.Step>map(delivery -> () -> {
                    each.with(delivery);
                    return List.of();
                })
                .toList();
    }

    /** Everything, before anything is sent. */
    private void compare(Parallel parallel) throws InterruptedException {
        Comparison comparison = new Comparison(request, packages, refusals);
        deliveries = comparison.run(request.modules(), repositories.all(), parallel);
        others = new PackageComparison(request, packages, refusals).run(parallel);
        comparison.refuseDifferent(all());
    }

    /** The repositories of the packages that are sent over HTTP, each opened once, before anything is sent. */
    private Map<PackageFormat, Repository> formats() {
        Map<PackageFormat, Repository> opened = new HashMap<>();
        others.stream()
                .filter(other -> !other.isGeneric() && !other.visible().isEmpty())
                .map(other -> other.version().format())
                .forEach(format ->
                        opened.computeIfAbsent(format, each -> repositories.open(request.repository(), each)));
        return opened;
    }

    private List<Delivery> all() {
        return Stream.concat(deliveries.stream(), ofOthers().stream()).toList();
    }

    private List<Delivery> ofOthers() {
        return others.stream().map(PackageDelivery::delivery).toList();
    }

    private void start() {
        narration.started(
                where(),
                deliveries.size(),
                deliveries.stream().mapToInt(one -> one.plan().assets().size()).sum());
        if (!others.isEmpty()) {
            narration.packages(
                    where(),
                    others.size(),
                    others.stream()
                            .mapToInt(other -> other.delivery().plan().assets().size())
                            .sum());
        }
        all().stream()
                .filter(Delivery::isCutOff)
                .forEach(delivery -> narration.resuming(
                        delivery.version().coordinates(),
                        delivery.alreadyThere(),
                        delivery.plan().assets().size()));
        Map<String, String> known = new LinkedHashMap<>();
        known.put("repository", String.join(",", where()));
        for (Delivery delivery : deliveries) {
            known.put(
                    delivery.version().artifactId() + ".version",
                    delivery.version().version());
        }
        if (!others.isEmpty()) {
            known.put(
                    "packages",
                    others.stream().map(other -> other.version().coordinates()).collect(Collectors.joining(",")));
        }
        results.put(STAGE, known);
    }

    private PublishVerdict finish() {
        List<StageResult> ended = new ArrayList<>();
        int uploaded = 0;
        int alreadyThere = 0;
        for (Delivery delivery : all()) {
            uploaded += delivery.missing().size();
            alreadyThere += delivery.alreadyThere();
            ended.add(module(delivery));
        }
        results.put(
                STAGE, Map.of("uploaded", Integer.toString(uploaded), "alreadyThere", Integer.toString(alreadyThere)));
        narration.published(where(), uploaded, alreadyThere, clock.elapsed());
        return new PublishVerdict.Published(uploaded, alreadyThere, ended);
    }

    /** The end of one module; the time is that since the module before, so that the sum is the time of the stage. */
    private StageResult module(Delivery delivery) {
        Duration duration = clock.elapsed().minus(told);
        told = clock.elapsed();
        int uploaded = delivery.missing().size();
        String coordinates = delivery.version().coordinates();
        narration.module(coordinates, uploaded, delivery.alreadyThere(), duration);
        String summary =
                uploaded == 0 ? "already there" : uploaded + " uploaded, " + delivery.alreadyThere() + " already there";
        return result(delivery.plan().module(), Status.SUCCEEDED, coordinates, summary, duration);
    }

    private PublishVerdict stopped() {
        narration.stopped(clock.elapsed());
        leftovers.tell(progress.unfinished(all()));
        Duration rest = clock.elapsed();
        List<StageResult> ended = new ArrayList<>();
        for (ProjectFacts module : request.modules()) {
            ended.add(stopped(module, rest));
            rest = Duration.ZERO;
        }
        return new PublishVerdict.Stopped(ended);
    }

    private StageResult stopped(ProjectFacts module, Duration duration) {
        String summary = "interrupted; the next run continues, what has arrived is not sent again";
        StageError error = new StageError(summary, "", List.of(), "", next.again());
        return new StageResult(
                STAGE,
                module.artifactId(),
                Status.STOPPED,
                module.coordinates(),
                summary,
                duration,
                Optional.of(error));
    }

    private static StageResult result(
            ProjectFacts module, Status status, String id, String summary, Duration duration) {
        return new StageResult(STAGE, module.artifactId(), status, id, summary, duration, Optional.empty());
    }

    /** {@code acme/releases}, for each repository that is published to. */
    private List<String> where() {
        return all().stream()
                .map(delivery -> delivery.version().where())
                .distinct()
                .toList();
    }
}
