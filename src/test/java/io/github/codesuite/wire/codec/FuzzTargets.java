package io.github.codesuite.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.local.net.LoopbackRefusal;
import io.github.codesuite.local.net.LoopbackRequest;
import io.github.codesuite.wire.s3.S3Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codebuild.model.CreateProjectRequest;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketLifecycleConfiguration;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * What must hold for any bytes whatsoever: the answer is a reply or a refusal in AWS's shape, never a defect; and what was
 * understood is understood in the same way when it is written and read again.
 */
final class FuzzTargets {

    private final Scripted cloud = new Scripted();
    private final Shapes shapes = new Shapes();
    private final Endpoint codeBuild = Endpoint.json("codebuild", CodeBuildClient.class);
    private final Endpoint codeArtifact = Endpoint.restJson("codeartifact", CodeartifactClient.class);
    private final Endpoint sts = Endpoint.query("sts", StsClient.class);
    private final Endpoint s3 = Endpoint.restXml("s3", S3Client.class, new S3Dialect());

    /** A project in JSON 1.1. */
    void json(byte[] data) {
        Map<String, List<String>> target = Map.of("x-amz-target", List.of("CodeBuild_20161006.CreateProject"));
        if (isAnswered(codeBuild, cloud::codeBuild, new Sent("POST", "/", "", target, data))) {
            CreateProjectRequest first = project(data);
            assertThat(project(new JsonEncoder(shapes).encode(first))).isEqualTo(first);
        }
    }

    /** The first line is the target, the rest the body. */
    void restJson(byte[] data) {
        isAnswered(codeArtifact, cloud::codeArtifact, sent("POST", data));
    }

    /** A form. */
    void query(byte[] data) {
        isAnswered(sts, cloud::sts, new Sent("POST", "/", "", Map.of(), data));
    }

    /** The rules of a bucket. */
    void xml(byte[] data) {
        if (isAnswered(s3, cloud::s3, new Sent("PUT", "/a-bucket", "lifecycle", Map.of(), data))) {
            BucketLifecycleConfiguration first = rules(data);
            XmlText out = new XmlText();
            new XmlEncoder(shapes).structure(out, "Root", "", first);
            assertThat(rules(out.octets())).isEqualTo(first);
        }
    }

    /** The target of a request for an object, and of one to a package repository. */
    void path(byte[] data) {
        Sent sent = sent("GET", ("/" + new String(data, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.UTF_8));
        isAnswered(s3, cloud::s3, sent);
        LoopbackRequest request =
                new LoopbackRequest("GET", sent.path(), sent.query(), Map.of(), InputStream.nullInputStream());
        try {
            assertThat(request.segments())
                    .noneMatch(segment -> segment.isEmpty()
                            || segment.equals(".")
                            || segment.equals("..")
                            || segment.matches("(?s).*[/\\\\%\\p{Cntrl}].*"));
        } catch (LoopbackRefusal refusal) {
            assertThat(refusal.status()).isBetween(400, 499);
        }
    }

    private CreateProjectRequest project(byte[] document) {
        CreateProjectRequest.Builder builder = CreateProjectRequest.builder();
        new JsonDecoder(shapes).decode(document, builder);
        return builder.build();
    }

    private BucketLifecycleConfiguration rules(byte[] document) {
        BucketLifecycleConfiguration.Builder builder = BucketLifecycleConfiguration.builder();
        new XmlDecoder(shapes).decode(document, builder);
        return builder.build();
    }

    private static Sent sent(String method, byte[] data) {
        String text = new String(data, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\n');
        String target = end < 0 ? text : text.substring(0, end);
        String body = end < 0 ? "" : text.substring(end + 1);
        Sent sent = Sent.of(method, target.startsWith("/") ? target : "/" + target, "");
        return new Sent(method, sent.path(), sent.query(), Map.of(), body.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Whether the service was reached. */
    private boolean isAnswered(Endpoint endpoint, Supplier<? extends SdkClient> client, Sent sent) {
        try {
            Sent.Reply reply = sent.to(endpoint, client);
            assertThat(reply.status()).as(reply.body()).isIn(200, 400, 404, 411, 413, 414, 501);
            return reply.status() == 200;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
