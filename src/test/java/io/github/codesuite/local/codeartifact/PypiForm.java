package io.github.codesuite.local.codeartifact;

import io.github.codesuite.bundle.Checksums;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The form that twine uploads, to be bent as a test wants. */
final class PypiForm {

    static final String BOUNDARY = "a-boundary";
    static final String TYPE = "Content-Type: multipart/form-data; boundary=" + BOUNDARY;

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final StringBuilder more = new StringBuilder();
    private String fileName;
    private final String content;

    private PypiForm(String fileName, String content) {
        this.fileName = fileName;
        this.content = content;
    }

    /** A wheel of a version of a package. */
    static PypiForm wheel(String name, String version, String content) {
        return of(name, version, content, "bdist_wheel", name.replace('-', '_') + "-" + version + "-py3-none-any.whl");
    }

    static PypiForm source(String name, String version, String content) {
        return of(name, version, content, "sdist", name.replace('-', '_') + "-" + version + ".tar.gz");
    }

    private static PypiForm of(String name, String version, String content, String type, String fileName) {
        Checksums checksums = Checksums.of(content.getBytes(StandardCharsets.UTF_8));
        return new PypiForm(fileName, content)
                .with(":action", "file_upload")
                .with("protocol_version", "1")
                .with("metadata_version", "2.1")
                .with("name", name)
                .with("version", version)
                .with("filetype", type)
                .with("md5_digest", checksums.md5())
                .with("sha256_digest", checksums.sha256());
    }

    PypiForm with(String field, String value) {
        fields.put(field, value);
        return this;
    }

    PypiForm without(String field) {
        fields.remove(field);
        return this;
    }

    PypiForm fileName(String name) {
        fileName = name;
        return this;
    }

    /** One more field of a name that is there already, or whatever else. */
    PypiForm andPart(String header, String value) {
        more.append("--")
                .append(BOUNDARY)
                .append("\r\n")
                .append(header)
                .append("\r\n\r\n")
                .append(value)
                .append("\r\n");
        return this;
    }

    byte[] body() {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\""
                + name + "\"\r\n\r\n" + value + "\r\n"));
        body.append(more);
        body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"content\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--" + BOUNDARY + "--\r\n");
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
