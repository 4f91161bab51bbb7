package io.github.codesuite.stage.publish;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.follow.NextCommands;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.project.ProjectFacts;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;

/** Opens the repositories that a request's modules go to; they share one token. */
final class Repositories {

    private final Transfer transfer;
    private final Packages packages;
    private final PublishRequest request;
    private final Ticker ticker;
    private final PublishNarration narration;
    private final NextCommands next;
    private final Authorization authorization;

    Repositories(
            Cloud cloud,
            Packages packages,
            PublishRequest request,
            Ticker ticker,
            PublishNarration narration,
            NextCommands next) {
        this.transfer = new PacedTransfer(cloud.transfer(), new Lanes(Parallel.AT_A_TIME));
        this.packages = packages;
        this.request = request;
        this.ticker = ticker;
        this.narration = narration;
        this.next = next;
        this.authorization = new Authorization(packages, request.domain(), request.domainOwner(), ticker);
    }

    /** All of them by name, each opened once. */
    Map<String, Repository> all() {
        Map<String, Repository> repositories = new LinkedHashMap<>();
        for (ProjectFacts module : request.modules()) {
            repositories.computeIfAbsent(request.repositoryOf(module), this::open);
        }
        return repositories;
    }

    /** @throws io.github.codesuite.failure.StageFailure if there is none, or it cannot be asked */
    Repository open(String name) {
        return open(name, PackageFormat.MAVEN);
    }

    /** As {@link #open(String)}, for packages of a format. */
    Repository open(String name, PackageFormat format) {
        return new Repository(
                packages.endpoint(request.domain(), request.domainOwner(), name, format),
                transfer,
                authorization,
                ticker,
                narration,
                next);
    }
}
