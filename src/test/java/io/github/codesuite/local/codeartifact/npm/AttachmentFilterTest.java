package io.github.codesuite.local.codeartifact.npm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.local.net.LoopbackRefusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentFilterTest {

    private final List<byte[]> taken = new ArrayList<>();

    @Test
    void handsTheContentAsideAndLeavesAnEmptyText() throws IOException {
        String document = "{\"a\":\"data\",\"_attachments\":{\"x-1.tgz\":{\"length\":3,\"data\":\"b25l\"}},\"b\":[1]}";
        assertThat(filtered(document)).isEqualTo(document.replace("b25l", ""));
        assertThat(taken).singleElement().isEqualTo("one".getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":\"b25l\"}",
                "{\"_attachments\":{\"data\":\"b25l\"}}",
                "{\"_attachments\":{\"x.tgz\":{\"a\":{\"data\":\"b25l\"}}}}",
                "{\"_attachments\":{\"x.tgz\":[\"data\",\"b25l\"]}}",
                "{\"_attachments\":{\"x.tgz\":{\"length\":\"data\",\"b\":\"b25l\"}}}",
                "{\"_attachments\":{\"x.sigstore\":{\"data\":\"b25l\"}}}",
                "{\"other\":{\"x.tgz\":{\"data\":\"b25l\"}}}",
                "{\"a\":{\"_attachments\":{\"x.tgz\":{\"data\":\"b25l\"}}}}",
                "{\"a\":\"{\\\"_attachments\\\":{\\\"x.tgz\\\":{\\\"data\\\":\\\"b25l\\\"}}}\"}",
                "{\"a\":\"\\\\\",\"data\":\"b25l\"}"
            })
    void leavesAllOtherTextsWhereTheyAre(String document) throws IOException {
        assertThat(filtered(document)).isEqualTo(document);
        assertThat(taken).isEmpty();
    }

    @Test
    void decodesAContentOfManyBlocks() throws IOException {
        byte[] content = new byte[300_001];
        new Random(1).nextBytes(content);
        String text = Base64.getEncoder().encodeToString(content).replace("/", "\\/");
        filtered("{\"_attachments\":{\"x.tgz\":{\"data\":\"" + text + "\"}}}");
        assertThat(taken).singleElement().isEqualTo(content);
    }

    @Test
    void refusesPaddingInsideAContent() {
        String text = "AA==".repeat(20_000);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> filtered("{\"_attachments\":{\"x.tgz\":{\"data\":\"" + text + "\"}}}"))
                .withMessageContaining("not base64");
    }

    @Test
    void refusesMoreBytesThanAllowed() {
        Octets octets = new Octets(new ByteArrayInputStream(new byte[101]), 100);
        assertThatExceptionOfType(LoopbackRefusal.class)
                .isThrownBy(() -> new AttachmentFilter(octets, content -> {}).readAllBytes())
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(413));
    }

    private String filtered(String document) throws IOException {
        InputStream body = new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
        AttachmentFilter filter = new AttachmentFilter(new Octets(body, Long.MAX_VALUE), content -> {
            ByteArrayOutputStream copy = new ByteArrayOutputStream();
            content.transferTo(copy);
            taken.add(copy.toByteArray());
        });
        return new String(filter.readAllBytes(), StandardCharsets.UTF_8);
    }
}
