package io.github.codesuite.local.codeartifact.pypi;

import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.local.codeartifact.store.Upload;
import io.github.codesuite.local.codeartifact.store.Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form that twine uploads (PyPI, "Legacy API"): texts, and one file; closing it removes the file that nobody took. */
final class UploadForm implements AutoCloseable {

    /** Of all texts together. */
    private static final int LIMIT = 8 * 1024 * 1024;

    private static final int PER_FIELD = 64;
    private static final String CONTENT = "content";

    private final Map<String, List<String>> fields = new HashMap<>();
    private Optional<Upload> content = Optional.empty();
    private String fileName = "";
    private int size;

    private UploadForm() {}

    /** Reads a body to its end. */
    static UploadForm receive(String contentType, InputStream body, Uploads uploads) throws IOException {
        UploadForm form = new UploadForm();
        boolean complete = false;
        try {
            FormParts parts = FormParts.of(contentType, body);
            for (Optional<FormParts.Part> part = parts.next(); part.isPresent(); part = parts.next()) {
                form.take(part.get(), uploads);
            }
            complete = true;
            return form;
        } finally {
            if (!complete) {
                form.close();
            }
        }
    }

    /** A field's value; empty where it is missing. The first one where it came twice. */
    String text(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    List<String> all(String name) {
        return List.copyOf(fields.getOrDefault(name, List.of()));
    }

    String required(String name) {
        String value = text(name);
        if (value.isBlank()) {
            throw Refusal.invalid("the form has no " + name);
        }
        return value;
    }

    String fileName() {
        return fileName;
    }

    Upload content() {
        return content.orElseThrow(() -> Refusal.invalid("the form has no file \"" + CONTENT + "\""));
    }

    @Override
    public void close() throws IOException {
        if (content.isPresent()) {
            content.get().close();
        }
    }

    private void take(FormParts.Part part, Uploads uploads) throws IOException {
        if (part.fileName().isEmpty() && !part.name().equals(CONTENT)) {
            field(part);
        } else if (!part.name().equals(CONTENT) || content.isPresent()) {
            throw Refusal.invalid(
                    "an upload has one file, \"" + CONTENT + "\"; this one has another, \"" + part.name() + "\"");
        } else {
            fileName = part.fileName().orElse("");
            content = Optional.of(uploads.receive(part.content()));
        }
    }

    private void field(FormParts.Part part) throws IOException {
        int left = LIMIT - size - part.name().length() - PER_FIELD;
        byte[] value = part.content().readNBytes(Math.max(left, 0) + 1);
        if (value.length > left) {
            throw Refusal.invalid("the texts of the form are longer than " + LIMIT + " bytes");
        }
        size += value.length + part.name().length() + PER_FIELD;
        fields.computeIfAbsent(part.name(), name -> new ArrayList<>()).add(new String(value, StandardCharsets.UTF_8));
    }
}
