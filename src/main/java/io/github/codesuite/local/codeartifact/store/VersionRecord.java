package io.github.codesuite.local.codeartifact.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A package version on disk. This record, written in one piece, decides what readers see; files that it does not name do
 * not exist for them.
 *
 * @param revision changes with each change of the assets
 * @param published {@link #NEVER} until it is
 * @param mismatches the checksum files that did not fit their assets and have not been put right
 * @param build for a snapshot, the current build's version; else empty
 * @param metadata for a snapshot, its maven-metadata.xml as it was uploaded; else empty
 * @param origin where it came into the domain; versions of schema 1 were all published where they lie
 */
public record VersionRecord(
        String version,
        Status status,
        String revision,
        Instant published,
        List<AssetRecord> assets,
        List<String> mismatches,
        String build,
        String metadata,
        Origin origin) {

    public static final Instant NEVER = Instant.EPOCH;

    public VersionRecord {
        assets = List.copyOf(assets);
        mismatches = List.copyOf(mismatches);
        origin = Objects.requireNonNullElse(origin, Origin.PUBLISHED_HERE);
    }

    static VersionRecord unfinished(String version) {
        return new VersionRecord(
                version, Status.UNFINISHED, revise(), NEVER, List.of(), List.of(), "", "", Origin.PUBLISHED_HERE);
    }

    /** A version of a public repository, without its assets. */
    static VersionRecord external(String version, Instant published, Origin origin) {
        return new VersionRecord(version, Status.PUBLISHED, revise(), published, List.of(), List.of(), "", "", origin);
    }

    /** A snapshot whose current build is complete. */
    static VersionRecord snapshot(String version, String build, String metadata, Instant now) {
        return new VersionRecord(
                version, Status.PUBLISHED, revise(), now, List.of(), List.of(), build, metadata, Origin.PUBLISHED_HERE);
    }

    /** The one that was published last, of those that are Published. */
    public static Optional<VersionRecord> newest(List<VersionRecord> versions) {
        return versions.stream()
                .filter(record -> record.status() == Status.PUBLISHED)
                .max(Comparator.comparing(VersionRecord::published));
    }

    public Optional<AssetRecord> asset(String name) {
        return assets.stream().filter(asset -> asset.name().equals(name)).findFirst();
    }

    public VersionRecord with(AssetRecord asset) {
        List<AssetRecord> more =
                Stream.concat(assets.stream(), Stream.of(asset)).toList();
        return new VersionRecord(version, status, revise(), published, more, mismatches, build, metadata, origin);
    }

    /**
     * The version with another status.
     *
     * @param now the time of publication, where this is the first time
     */
    public VersionRecord with(Status newStatus, Instant now) {
        Instant since = published.equals(NEVER) && newStatus != Status.UNFINISHED ? now : published;
        return new VersionRecord(version, newStatus, revision, since, assets, mismatches, build, metadata, origin);
    }

    /** The version without its assets, for good. */
    public VersionRecord disposed() {
        return new VersionRecord(
                version, Status.DISPOSED, revision, published, List.of(), List.of(), build, metadata, origin);
    }

    /** Where its assets lie, if these have replaced others; empty for where assets lie at first. */
    public String place() {
        return assets.stream()
                .map(AssetRecord::place)
                .filter(place -> !place.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** What its details are known by: they change together with the record that tells where the assets lie. */
    String detailsKey() {
        return place().isEmpty() ? version : version + "#" + place();
    }

    /** Whether the other one has the same assets, and for a snapshot the same build. */
    public boolean hasContentOf(VersionRecord other) {
        return build.equals(other.build)
                && metadata.equals(other.metadata)
                && assets.size() == other.assets.size()
                && assets.stream()
                        .allMatch(asset ->
                                other.asset(asset.name()).filter(asset::isSame).isPresent());
    }

    /** The same with its assets somewhere else. */
    public VersionRecord at(String place) {
        List<AssetRecord> moved = assets.stream().map(asset -> asset.at(place)).toList();
        return new VersionRecord(version, status, revision, published, moved, mismatches, build, metadata, origin);
    }

    /** The version as it is kept in another repository of the domain. */
    public VersionRecord keptFrom(RepositoryId holder) {
        return new VersionRecord(
                version,
                status,
                revision,
                published,
                assets,
                mismatches,
                build,
                metadata,
                origin.seenFromElsewhere(holder));
    }

    public VersionRecord withChecksum(String file, boolean fits) {
        SortedSet<String> still = new TreeSet<>(mismatches);
        boolean changed = fits ? still.remove(file) : still.add(file);
        return changed
                ? new VersionRecord(
                        version, status, revision, published, assets, List.copyOf(still), build, metadata, origin)
                : this;
    }

    private static String revise() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
