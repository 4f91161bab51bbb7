package io.github.codesuite.spec.maven;

import io.github.codesuite.spec.xml.HardenedXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The maven-metadata.xml of a snapshot version: which build is current.
 *
 * @param version with {@code -SNAPSHOT}
 * @param timestamp as {@code yyyyMMdd.HHmmss} in UTC
 * @param buildNumber counts the builds of the version
 * @param lastUpdated as {@code yyyyMMddHHmmss} in UTC
 */
public record SnapshotMetadata(
        String groupId,
        String artifactId,
        String version,
        String timestamp,
        String buildNumber,
        String lastUpdated,
        List<File> files) {

    /**
     * One file of the current build.
     *
     * @param value the build's version, {@code 1.0-20210728.194552-1}
     */
    public record File(String classifier, String extension, String value) {}

    public SnapshotMetadata {
        files = List.copyOf(files);
    }

    /**
     * Reads metadata.
     *
     * @throws IOException if it is not well-formed, declares a document type, or is something else
     */
    public static SnapshotMetadata parse(byte[] xml) throws IOException {
        Element root = Elements.root(new ByteArrayInputStream(xml), "metadata");
        Element versioning = Elements.child(root, "versioning").orElse(root);
        Element snapshot = Elements.child(versioning, "snapshot").orElse(root);
        return new SnapshotMetadata(
                Elements.text(root, "groupId"),
                Elements.text(root, "artifactId"),
                Elements.text(root, "version"),
                Elements.text(snapshot, "timestamp"),
                Elements.text(snapshot, "buildNumber"),
                Elements.text(versioning, "lastUpdated"),
                files(versioning));
    }

    /** The current build's version: {@code 1.0-20210728.194552-1}. */
    public String build() {
        return version.replaceFirst("SNAPSHOT$", timestamp + "-" + buildNumber);
    }

    /** The document, in UTF-8. */
    public byte[] toXml() {
        Document document = Elements.document("metadata");
        Element root = document.getDocumentElement();
        root.setAttribute("modelVersion", "1.1.0");
        Elements.add(root, "groupId", groupId);
        Elements.add(root, "artifactId", artifactId);
        Elements.add(root, "version", version);
        Element versioning = Elements.add(root, "versioning");
        Element snapshot = Elements.add(versioning, "snapshot");
        Elements.add(snapshot, "timestamp", timestamp);
        Elements.add(snapshot, "buildNumber", buildNumber);
        Elements.add(versioning, "lastUpdated", lastUpdated);
        Element list = Elements.add(versioning, "snapshotVersions");
        files.forEach(file -> add(list, file));
        return HardenedXml.write(document);
    }

    private void add(Element list, File file) {
        Element element = Elements.add(list, "snapshotVersion");
        Elements.add(element, "classifier", file.classifier());
        Elements.add(element, "extension", file.extension());
        Elements.add(element, "value", file.value());
        Elements.add(element, "updated", lastUpdated);
    }

    private static List<File> files(Element versioning) {
        return Elements.child(versioning, "snapshotVersions").stream()
                .flatMap(list -> Elements.children(list, "snapshotVersion").stream())
                .map(file -> new File(
                        Elements.text(file, "classifier"),
                        Elements.text(file, "extension"),
                        Elements.text(file, "value")))
                .toList();
    }
}
