package io.github.codesuite.spec.maven;

import io.github.codesuite.spec.xml.HardenedXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The maven-metadata.xml of an artifact: which versions there are. Texts are empty where an element is missing.
 *
 * @param artifactId empty in the metadata of a group, which lists plugins
 * @param versions in the order in which they were published
 * @param lastUpdated as {@code yyyyMMddHHmmss} in UTC
 */
public record ArtifactMetadata(
        String groupId, String artifactId, String latest, String release, List<String> versions, String lastUpdated) {

    public ArtifactMetadata {
        versions = List.copyOf(versions);
    }

    /** Metadata without a version. */
    public static ArtifactMetadata empty(String groupId, String artifactId) {
        return new ArtifactMetadata(groupId, artifactId, "", "", List.of(), "");
    }

    /**
     * Reads metadata.
     *
     * @throws IOException if it is not well-formed, declares a document type, or is something else
     */
    public static ArtifactMetadata parse(byte[] xml) throws IOException {
        Element root = Elements.root(new ByteArrayInputStream(xml), "metadata");
        Element versioning = Elements.child(root, "versioning").orElse(root);
        return new ArtifactMetadata(
                Elements.text(root, "groupId"),
                Elements.text(root, "artifactId"),
                Elements.text(versioning, "latest"),
                Elements.text(versioning, "release"),
                Elements.texts(versioning, "versions", "version"),
                Elements.text(versioning, "lastUpdated"));
    }

    /** This metadata with a version more, which becomes the latest; the same where it stands there already. */
    public ArtifactMetadata with(String version, String updated) {
        List<String> more = new ArrayList<>(versions);
        if (!more.contains(version)) {
            more.add(version);
        }
        String newRelease = version.endsWith("-SNAPSHOT") ? release : version;
        return new ArtifactMetadata(groupId, artifactId, version, newRelease, more, updated);
    }

    /** The versions of both, each once; the latest of the two that was updated last. */
    public ArtifactMetadata merged(ArtifactMetadata other) {
        Set<String> all = new LinkedHashSet<>(versions);
        all.addAll(other.versions);
        ArtifactMetadata newer = other.lastUpdated.compareTo(lastUpdated) >= 0 ? other : this;
        return new ArtifactMetadata(
                groupId,
                artifactId,
                newer.latest,
                newer.release.isEmpty() ? release : newer.release,
                List.copyOf(all),
                newer.lastUpdated);
    }

    /** The document, in UTF-8. */
    public byte[] toXml() {
        Document document = Elements.document("metadata");
        Element root = document.getDocumentElement();
        Elements.add(root, "groupId", groupId);
        Elements.add(root, "artifactId", artifactId);
        Element versioning = Elements.add(root, "versioning");
        Elements.add(versioning, "latest", latest);
        Elements.add(versioning, "release", release);
        Element list = Elements.add(versioning, "versions");
        versions.forEach(version -> Elements.add(list, "version", version));
        Elements.add(versioning, "lastUpdated", lastUpdated);
        return HardenedXml.write(document);
    }
}
