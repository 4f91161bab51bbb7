package io.github.codesuite.stage.publish;

import io.github.codesuite.failure.StageFailure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.codeartifact.model.AllowPublish;
import software.amazon.awssdk.services.codeartifact.model.AllowUpstream;
import software.amazon.awssdk.services.codeartifact.model.ExternalConnectionStatus;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;
import software.amazon.awssdk.services.codeartifact.model.PackageOriginRestrictions;
import software.amazon.awssdk.services.codeartifact.model.RepositoryDescription;
import software.amazon.awssdk.services.codeartifact.model.RepositoryExternalConnectionInfo;
import software.amazon.awssdk.services.codeartifact.model.UpstreamRepositoryInfo;

/**
 * Finds out what a 409 means: by what CodeArtifact says about version, assets, origin controls and upstreams, and only where that
 * does not explain it by the answer itself, whose words are not documented. Only asks; changes nothing (user guide, "Packages
 * overview" and "Editing package origin controls").
 */
final class Conflicts {

    /** Words of an answer that speaks of origin controls; what they are is asked for first. */
    private static final Pattern BLOCKED =
            Pattern.compile("(?i)publish *= *BLOCK|origin (control|configuration|restriction)");

    /** CodeArtifact looks through so many upstreams in one request (user guide, quotas). */
    private static final int UPSTREAMS_LIMIT = 25;

    private final Packages packages;

    Conflicts(Packages packages) {
        this.packages = packages;
    }

    /** What an asset was refused for. */
    Conflict of(Delivery delivery, Refused refused) {
        Conflict asked = asked(delivery, refused.file());
        boolean isSaid = asked instanceof Conflict.Unclear
                && BLOCKED.matcher(refused.said()).find();
        return isSaid ? new Conflict.Blocked() : asked;
    }

    private Conflict asked(Delivery delivery, String asset) {
        PackageVersion version = delivery.version();
        try {
            return closed(version).or(() -> different(delivery, asset)).orElseGet(() -> byOrigin(version));
        } catch (StageFailure unanswered) {
            return new Conflict.Unclear("its cause could not be found out: " + unanswered.getMessage());
        }
    }

    private Optional<Conflict> closed(PackageVersion version) {
        return packages.status(version).filter(Refusals::isClosed).map(Conflict.Closed::new);
    }

    private Optional<Conflict> different(Delivery delivery, String asset) {
        Map<String, String> there = packages.assets(delivery.version());
        return delivery.plan().different(there).stream()
                .filter(planned -> planned.name().equals(asset))
                .map(planned -> (Conflict)
                        new Conflict.Different(asset, planned.checksums().sha256(), there.getOrDefault(asset, "")))
                .findFirst();
    }

    private Conflict byOrigin(PackageVersion version) {
        Optional<PackageOriginRestrictions> controls = packages.originControls(version);
        if (controls.filter(each -> each.publish() == AllowPublish.BLOCK).isPresent()) {
            return new Conflict.Blocked();
        }
        if (controls.filter(each -> each.upstream() == AllowUpstream.BLOCK).isPresent()) {
            return new Conflict.Unclear("neither bytes nor status nor origin controls explain it");
        }
        return upstream(version);
    }

    /** Looks into all upstreams, the nearest first. */
    private Conflict upstream(PackageVersion version) {
        List<String> holders = new ArrayList<>();
        Set<String> connections = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>(Set.of(version.repository()));
        Deque<String> next = new ArrayDeque<>(seen);
        while (!next.isEmpty() && seen.size() <= UPSTREAMS_LIMIT) {
            RepositoryDescription repository = packages.repository(version, next.remove());
            connections.addAll(connections(repository, version.format()));
            for (UpstreamRepositoryInfo upstream : repository.upstreams()) {
                if (seen.add(upstream.repositoryName())) {
                    next.add(upstream.repositoryName());
                    packages.status(version.in(upstream.repositoryName()))
                            .ifPresent(found -> holders.add(version.domain() + "/" + upstream.repositoryName()));
                }
            }
        }
        return holders.isEmpty() && connections.isEmpty()
                ? new Conflict.Unclear("neither bytes nor status nor origin controls nor upstreams explain it")
                : new Conflict.Upstream(holders, List.copyOf(connections));
    }

    private static List<String> connections(RepositoryDescription repository, PackageFormat format) {
        return repository.externalConnections().stream()
                .filter(connection -> connection.packageFormat() == format)
                .filter(connection -> connection.status() == ExternalConnectionStatus.AVAILABLE)
                .map(RepositoryExternalConnectionInfo::externalConnectionName)
                .toList();
    }
}
