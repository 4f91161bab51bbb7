package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.local.codeartifact.store.RepositoryId;
import io.github.codesuite.local.codeartifact.store.Status;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.codeartifact.model.CopyPackageVersionsRequest;
import software.amazon.awssdk.services.codeartifact.model.CopyPackageVersionsResponse;
import software.amazon.awssdk.services.codeartifact.model.DeletePackageVersionsRequest;
import software.amazon.awssdk.services.codeartifact.model.DeletePackageVersionsResponse;
import software.amazon.awssdk.services.codeartifact.model.DisposePackageVersionsRequest;
import software.amazon.awssdk.services.codeartifact.model.DisposePackageVersionsResponse;
import software.amazon.awssdk.services.codeartifact.model.UpdatePackageVersionsStatusRequest;
import software.amazon.awssdk.services.codeartifact.model.UpdatePackageVersionsStatusResponse;

/** Operations on several versions of a package at a time, between the SDK's types and the engine. */
final class VersionOperations {

    private static final int MOST_VERSIONS = 100;

    private final Engine engine;

    VersionOperations(Engine engine) {
        this.engine = engine;
    }

    UpdatePackageVersionsStatusResponse changeStatus(UpdatePackageVersionsStatusRequest request) throws IOException {
        PackageId id = Requested.packageId(
                Requested.repository(request.domain(), request.domainOwner(), request.repository()),
                Requested.format(request.format(), request.formatAsString()),
                request.namespace(),
                request.packageValue());
        Status target = target(Requested.status(request.targetStatus(), request.targetStatusAsString()));
        Optional<Status> expected = Requested.status(request.expectedStatus(), request.expectedStatusAsString());
        List<String> versions = bounded(request.versions());
        List<Outcome> outcomes = engine.versions()
                .changeStatus(
                        id, versions, new Expected(expected, ofAll(versions, request.versionRevisions())), target);
        return UpdatePackageVersionsStatusResponse.builder()
                .successfulVersions(Outcomes.successes(outcomes))
                .failedVersions(Outcomes.failures(outcomes))
                .build();
    }

    DisposePackageVersionsResponse dispose(DisposePackageVersionsRequest request) throws IOException {
        PackageId id = Requested.packageId(
                Requested.repository(request.domain(), request.domainOwner(), request.repository()),
                Requested.format(request.format(), request.formatAsString()),
                request.namespace(),
                request.packageValue());
        Optional<Status> expected = Requested.status(request.expectedStatus(), request.expectedStatusAsString());
        List<String> versions = bounded(request.versions());
        List<Outcome> outcomes = engine.versions()
                .dispose(id, versions, new Expected(expected, ofAll(versions, request.versionRevisions())));
        return DisposePackageVersionsResponse.builder()
                .successfulVersions(Outcomes.successes(outcomes))
                .failedVersions(Outcomes.failures(outcomes))
                .build();
    }

    DeletePackageVersionsResponse delete(DeletePackageVersionsRequest request) throws IOException {
        PackageId id = Requested.packageId(
                Requested.repository(request.domain(), request.domainOwner(), request.repository()),
                Requested.format(request.format(), request.formatAsString()),
                request.namespace(),
                request.packageValue());
        Optional<Status> expected = Requested.status(request.expectedStatus(), request.expectedStatusAsString());
        engine.store().record(id);
        List<Outcome> outcomes = new ArrayList<>();
        for (String version : bounded(request.versions())) {
            outcomes.add(engine.versions().delete(id, version, Expected.anyRevision(expected)));
        }
        return DeletePackageVersionsResponse.builder()
                .successfulVersions(Outcomes.successes(outcomes, "Deleted"))
                .failedVersions(Outcomes.failures(outcomes))
                .build();
    }

    CopyPackageVersionsResponse copy(CopyPackageVersionsRequest request) throws IOException {
        RepositoryId target =
                Requested.repository(request.domain(), request.domainOwner(), request.destinationRepository());
        PackageId source = Requested.packageId(
                Requested.repository(request.domain(), request.domainOwner(), request.sourceRepository()),
                Requested.format(request.format(), request.formatAsString()),
                request.namespace(),
                request.packageValue());
        if (source.repository().equals(target)) {
            throw Refusal.invalid("sourceRepository and destinationRepository are the same");
        }
        engine.catalogue().repository(source.repository());
        List<Outcome> outcomes = engine.copying()
                .copy(new CopyRequest(
                        source,
                        source.in(target),
                        copied(request),
                        new Expected(Optional.empty(), request.versionRevisions()),
                        Boolean.TRUE.equals(request.allowOverwrite()),
                        Boolean.TRUE.equals(request.includeFromUpstream())));
        return CopyPackageVersionsResponse.builder()
                .successfulVersions(Outcomes.successes(outcomes))
                .failedVersions(Outcomes.failures(outcomes))
                .build();
    }

    private static List<String> copied(CopyPackageVersionsRequest request) {
        boolean hasRevisions = !request.versionRevisions().isEmpty();
        if (hasRevisions != request.versions().isEmpty()) {
            throw Refusal.invalid("either versions or versionRevisions must be given, and not both");
        }
        return bounded(hasRevisions ? List.copyOf(request.versionRevisions().keySet()) : request.versions());
    }

    /** "The versions passed to version-revisions must be the same as the versions passed to versions". */
    private static Map<String, String> ofAll(List<String> versions, Map<String, String> revisions) {
        if (!revisions.isEmpty() && !revisions.keySet().equals(Set.copyOf(versions))) {
            throw Refusal.invalid("versionRevisions must name the same versions as versions");
        }
        return revisions;
    }

    /** "Update package version status": no version becomes Unfinished again, and disposal is an operation of its own. */
    private static Status target(Optional<Status> sent) {
        Status target = sent.orElseThrow(() -> Refusal.invalid("targetStatus must not be empty"));
        if (target == Status.UNFINISHED || target == Status.DISPOSED) {
            throw Refusal.invalid("targetStatus must be Published, Unlisted or Archived, not " + target.word());
        }
        return target;
    }

    private static List<String> bounded(List<String> versions) {
        if (versions.isEmpty() || versions.size() > MOST_VERSIONS) {
            throw Refusal.invalid("versions must name 1 to " + MOST_VERSIONS + " versions");
        }
        return versions.stream().distinct().toList();
    }
}
