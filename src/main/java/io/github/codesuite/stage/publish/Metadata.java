package io.github.codesuite.stage.publish;

import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.failure.StageFailure.Kind;
import io.github.codesuite.spec.maven.ArtifactMetadata;
import io.github.codesuite.spec.maven.SnapshotMetadata;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The maven-metadata.xml files of a version, made from what is there. The one of the group, which lists plugin prefixes, is not
 * written: CodeArtifact has no use for it, and Maven finds a plugin by its coordinates without it.
 */
final class Metadata {

    /** A file that is to be written. */
    record Document(String path, String xml) {

        byte[] octets() {
            return xml.getBytes(StandardCharsets.UTF_8);
        }
    }

    static final String FILE = "maven-metadata.xml";

    private static final DateTimeFormatter UPDATED = utc("yyyyMMddHHmmss");
    private static final Pattern TIMESTAMP_FORM = Pattern.compile("\\d{8}\\.\\d{6}");
    private static final DateTimeFormatter TIMESTAMP = utc("yyyyMMdd.HHmmss");

    private final Repository repository;

    Metadata(Repository repository) {
        this.repository = repository;
    }

    /**
     * A snapshot's builds.
     *
     * @param current the one that readers see; empty where there is none
     * @param next the one to publish: the build's timestamp, and the next number; the current one for the same timestamp
     */
    record Builds(Optional<String> current, String next) {}

    Builds buildsOf(String artifactPath, String snapshot, Instant builtAt) throws InterruptedException {
        String timestamp = TIMESTAMP.format(builtAt);
        String path = artifactPath + snapshot + "/" + FILE;
        Optional<byte[]> there = repository.get(path);
        if (there.isEmpty()) {
            return new Builds(Optional.empty(), build(snapshot, timestamp, 1));
        }
        SnapshotMetadata last = snapshot(path, there.get());
        int number = last.timestamp().equals(timestamp) ? number(last) : number(last) + 1;
        Optional<String> current = Optional.of(last)
                .filter(found -> TIMESTAMP_FORM.matcher(found.timestamp()).matches())
                .map(found -> build(snapshot, found.timestamp(), number(found)));
        return new Builds(current, build(snapshot, timestamp, number));
    }

    private static String build(String snapshot, String timestamp, int number) {
        return snapshot.replaceFirst("SNAPSHOT$", timestamp + "-" + number);
    }

    /** The document of a snapshot, which comes before that of its artifact. */
    Document ofSnapshot(AssetPlan plan, Instant now) {
        return document(
                plan.version().versionPath() + FILE, snapshotOf(plan, now).toXml());
    }

    /** The document of an artifact: what is there, and the version. */
    Document ofArtifact(AssetPlan plan, Instant now) throws InterruptedException {
        PackageVersion version = plan.version();
        String path = version.artifactPath() + FILE;
        Optional<byte[]> there = repository.get(path);
        ArtifactMetadata before = there.isPresent()
                ? artifact(path, there.get())
                : ArtifactMetadata.empty(version.groupId(), version.artifactId());
        return document(path, before.with(version.folder(), UPDATED.format(now)).toXml());
    }

    private static Document document(String path, byte[] xml) {
        return new Document(path, new String(xml, StandardCharsets.UTF_8));
    }

    private static SnapshotMetadata snapshotOf(AssetPlan plan, Instant now) {
        PackageVersion version = plan.version();
        String stem = version.folder().replaceFirst("SNAPSHOT$", "");
        String build = version.version().substring(stem.length());
        int dash = build.lastIndexOf('-');
        List<SnapshotMetadata.File> files = plan.assets().stream()
                .map(PlannedAsset::file)
                .map(file -> new SnapshotMetadata.File(file.classifier(), file.extension(), version.version()))
                .toList();
        return new SnapshotMetadata(
                version.groupId(),
                version.artifactId(),
                version.folder(),
                build.substring(0, dash),
                build.substring(dash + 1),
                UPDATED.format(now),
                files);
    }

    private static int number(SnapshotMetadata metadata) {
        String number = metadata.buildNumber();
        return number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
    }

    private static SnapshotMetadata snapshot(String path, byte[] xml) {
        try {
            return SnapshotMetadata.parse(xml);
        } catch (IOException malformed) {
            throw unreadable(path, malformed);
        }
    }

    private static ArtifactMetadata artifact(String path, byte[] xml) {
        try {
            return ArtifactMetadata.parse(xml);
        } catch (IOException malformed) {
            throw unreadable(path, malformed);
        }
    }

    private static StageFailure unreadable(String path, IOException malformed) {
        return new StageFailure(
                Kind.REFUSED_BY_THE_WORLD,
                "read the maven-metadata.xml at " + path,
                String.valueOf(malformed.getMessage()),
                "",
                "look at it in the repository; a proxy may have answered in its place",
                malformed);
    }

    private static DateTimeFormatter utc(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
