package io.github.codesuite.stage.publish.pypi;

import io.github.codesuite.cloud.Transfer.Content;
import io.github.codesuite.spec.python.CoreMetadata;
import io.github.codesuite.stage.publish.format.Asset;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form by which twine uploads a distribution to PyPI's upload API: one field for each header, and the file as the last. Streams. */
final class UploadForm {

    /** Characters of a digest that no file has within itself; a boundary has at most 70 (RFC 2046, 5.1.1). */
    private static final int UNGUESSED = 48;

    private static final String LINE_END = "\r\n";

    /** Fields by header; what is not here is not sent. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("metadata-version", "metadata_version"),
            Map.entry("name", "name"),
            Map.entry("version", "version"),
            Map.entry("dynamic", "dynamic"),
            Map.entry("platform", "platform"),
            Map.entry("supported-platform", "supported_platform"),
            Map.entry("summary", "summary"),
            Map.entry("description", "description"),
            Map.entry("description-content-type", "description_content_type"),
            Map.entry("keywords", "keywords"),
            Map.entry("home-page", "home_page"),
            Map.entry("download-url", "download_url"),
            Map.entry("author", "author"),
            Map.entry("author-email", "author_email"),
            Map.entry("maintainer", "maintainer"),
            Map.entry("maintainer-email", "maintainer_email"),
            Map.entry("license", "license"),
            Map.entry("license-expression", "license_expression"),
            Map.entry("classifier", "classifiers"),
            Map.entry("requires-dist", "requires_dist"),
            Map.entry("requires-python", "requires_python"),
            Map.entry("requires-external", "requires_external"),
            Map.entry("project-url", "project_urls"),
            Map.entry("provides-extra", "provides_extra"),
            Map.entry("provides-dist", "provides_dist"),
            Map.entry("obsoletes-dist", "obsoletes_dist"),
            Map.entry("requires", "requires"),
            Map.entry("provides", "provides"),
            Map.entry("obsoletes", "obsoletes"));

    private final Distribution distribution;
    private final Asset asset;
    private final String boundary;

    UploadForm(Distribution distribution, Asset asset) {
        this.distribution = distribution;
        this.asset = asset;
        this.boundary = "codesuite-" + asset.checksums().sha256().substring(0, UNGUESSED);
    }

    Content content() {
        byte[] head = head().getBytes(StandardCharsets.UTF_8);
        byte[] tail = (LINE_END + "--" + boundary + "--" + LINE_END).getBytes(StandardCharsets.US_ASCII);
        return new Content(
                "multipart/form-data; boundary=" + boundary,
                head.length + asset.size() + tail.length,
                () -> open(head, tail));
    }

    private InputStream open(byte[] head, byte[] tail) throws IOException {
        return new SequenceInputStream(Collections.enumeration(
                List.of(new ByteArrayInputStream(head), asset.open(), new ByteArrayInputStream(tail))));
    }

    private String head() {
        StringBuilder form = new StringBuilder();
        field(form, ":action", "file_upload");
        field(form, "protocol_version", "1");
        field(form, "filetype", distribution.fileName().isSource() ? "sdist" : "bdist_wheel");
        field(form, "pyversion", distribution.fileName().pythonTag());
        field(form, "md5_digest", asset.checksums().md5());
        field(form, "sha256_digest", asset.checksums().sha256());
        for (CoreMetadata.Header header : distribution.metadata().headers()) {
            Optional.ofNullable(FIELDS.get(header.name())).ifPresent(name -> field(form, name, header.value()));
        }
        return form.append(part("content"))
                .append("; filename=\"")
                .append(asset.name())
                .append("\"")
                .append(LINE_END)
                .append("Content-Type: application/octet-stream")
                .append(LINE_END)
                .append(LINE_END)
                .toString();
    }

    private void field(StringBuilder form, String name, String value) {
        form.append(part(name)).append(LINE_END).append(LINE_END).append(value).append(LINE_END);
    }

    private String part(String name) {
        return "--" + boundary + LINE_END + "Content-Disposition: form-data; name=\"" + name + "\"";
    }
}
