package io.github.codesuite.wire.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.codesuite.wire.ServedCloud;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The SDK's own S3 client and presigner against the wire. */
class S3ClientTest {

    private static final int PART = 5 * 1024 * 1024;

    @TempDir
    Path folder;

    private ServedCloud cloud;
    private S3Client s3;

    @BeforeEach
    void serve() {
        cloud = ServedCloud.local(folder);
        s3 = cloud.s3();
        s3.createBucket(create -> create.bucket("bucket"));
    }

    @AfterEach
    void close() throws Exception {
        cloud.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = ChecksumAlgorithm.class,
            names = {"CRC32", "CRC32_C", "SHA1", "SHA256"})
    void keepsTheChecksumThatTheClientChose(ChecksumAlgorithm algorithm) {
        s3.putObject(
                put -> put.bucket("bucket").key("key").checksumAlgorithm(algorithm), RequestBody.fromString("hello"));

        var read = s3.getObjectAsBytes(get -> get.bucket("bucket").key("key").checksumMode(ChecksumMode.ENABLED));

        assertThat(read.asUtf8String()).isEqualTo("hello");
        assertThat(read.response().checksumTypeAsString()).isEqualTo("FULL_OBJECT");
        assertThat(List.of(
                        "" + read.response().checksumCRC32(),
                        "" + read.response().checksumCRC32C(),
                        "" + read.response().checksumSHA1(),
                        "" + read.response().checksumSHA256()))
                .filteredOn(value -> !value.equals("null"))
                .hasSize(1);
    }

    @Test
    void takesAnObjectInParts() {
        byte[] content = new byte[PART + 10];
        new Random(1).nextBytes(content);
        String id = s3.createMultipartUpload(create -> create.bucket("bucket")
                        .key("in parts")
                        .contentType("text/x")
                        .metadata(Map.of("note", "a"))
                        .checksumAlgorithm(ChecksumAlgorithm.CRC32))
                .uploadId();
        List<CompletedPart> parts = List.of(part(id, 1, content, 0, PART), part(id, 2, content, PART, 10));

        assertThat(s3.listParts(list -> list.bucket("bucket").key("in parts").uploadId(id))
                        .parts())
                .extracting("size")
                .containsExactly((long) PART, 10L);
        assertThat(s3.listMultipartUploads(list -> list.bucket("bucket")).uploads())
                .extracting("key")
                .containsExactly("in parts");
        String eTag = s3.completeMultipartUpload(complete ->
                        complete.bucket("bucket").key("in parts").uploadId(id).multipartUpload(all -> all.parts(parts)))
                .eTag();

        assertThat(eTag).matches("\"[0-9a-f]{32}-2\"");
        var read =
                s3.getObjectAsBytes(get -> get.bucket("bucket").key("in parts").checksumMode(ChecksumMode.ENABLED));
        assertThat(read.asByteArray()).isEqualTo(content);
        assertThat(read.response().checksumCRC32()).endsWith("-2");
        assertThat(read.response().contentType()).isEqualTo("text/x");
        assertThat(read.response().metadata()).containsEntry("note", "a");
        assertThatExceptionOfType(NoSuchUploadException.class)
                .isThrownBy(() -> s3.abortMultipartUpload(
                        abort -> abort.bucket("bucket").key("in parts").uploadId(id)));
    }

    @Test
    void listsKeysThatXmlCannotCarry() {
        List<String> keys = List.of("\u0001", "a b/+%&<>\"'é", "a b/\ud83d\ude00", "z");
        keys.forEach(key -> s3.putObject(put -> put.bucket("bucket").key(key), RequestBody.fromString(key)));

        assertThat(s3.listObjectsV2(list -> list.bucket("bucket").encodingType(EncodingType.URL))
                        .contents())
                .extracting(S3Object::key)
                .containsExactlyElementsOf(keys);
        assertThat(s3.listObjectsV2(list -> list.bucket("bucket")
                                .encodingType(EncodingType.URL)
                                .prefix("a b/")
                                .delimiter("+"))
                        .commonPrefixes())
                .extracting("prefix")
                .containsExactly("a b/+");
        assertThat(s3.listObjects(list -> list.bucket("bucket")
                                .encodingType(EncodingType.URL)
                                .marker("\u0001"))
                        .contents())
                .extracting(S3Object::key)
                .containsExactlyElementsOf(keys.subList(1, 4));
        keys.forEach(key -> assertThat(
                        s3.getObjectAsBytes(get -> get.bucket("bucket").key(key))
                                .asUtf8String())
                .isEqualTo(key));
    }

    @Test
    void copiesAndReplacesWhatIsSaidAboutAnObject() {
        s3.putObject(
                put -> put.bucket("bucket").key("a b+ä").contentType("text/a").metadata(Map.of("n", "1")),
                RequestBody.fromString("hello"));
        CopyObjectResponse copy = s3.copyObject(to -> to.sourceBucket("bucket")
                .sourceKey("a b+ä")
                .destinationBucket("bucket")
                .destinationKey("copy"));
        s3.copyObject(to -> to.sourceBucket("bucket")
                .sourceKey("copy")
                .destinationBucket("bucket")
                .destinationKey("copy")
                .metadataDirective("REPLACE")
                .contentType("text/b")
                .metadata(Map.of("m", "2")));

        assertThat(copy.copyObjectResult().eTag()).isEqualTo("\"5d41402abc4b2a76b9719d911017c592\"");
        HeadObjectResponse head = s3.headObject(of -> of.bucket("bucket").key("copy"));
        assertThat(head.contentType()).isEqualTo("text/b");
        assertThat(head.metadata()).containsExactly(Map.entry("m", "2"));
    }

    @Test
    void saysWhatTheReaderWantsToHear() {
        s3.putObject(put -> put.bucket("bucket").key("key").cacheControl("no-store"), RequestBody.fromString("hello"));
        GetObjectResponse reply = s3.getObjectAsBytes(get -> get.bucket("bucket")
                        .key("key")
                        .responseContentType("text/b")
                        .responseContentDisposition("attachment; filename=\"a b\""))
                .response();
        assertThat(reply.contentType()).isEqualTo("text/b");
        assertThat(reply.contentDisposition()).isEqualTo("attachment; filename=\"a b\"");
        assertThat(reply.cacheControl()).isEqualTo("no-store");
        assertThat(s3.getBucketLocation(of -> of.bucket("bucket")).locationConstraintAsString())
                .isEqualTo("local-1");
        assertThatExceptionOfType(NoSuchKeyException.class)
                .isThrownBy(() -> s3.headObject(of -> of.bucket("bucket").key("none")));
    }

    @Test
    void whoeverHasAPresignedUrlMayDoThatOneThing() throws IOException, InterruptedException {
        try (S3Presigner presigner = S3Presigner.builder()
                .endpointOverride(cloud.endpoint())
                .region(Region.of("local-1"))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        ServedCloud.KEY.id(), ServedCloud.KEY.secret().reveal())))
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build()) {
            URI put = URI.create(presigner
                    .presignPutObject(sign -> sign.signatureDuration(Duration.ofMinutes(5))
                            .putObjectRequest(
                                    request -> request.bucket("bucket").key("a b")))
                    .url()
                    .toString());
            URI get = URI.create(presigner
                    .presignGetObject(sign -> sign.signatureDuration(Duration.ofDays(7))
                            .getObjectRequest(
                                    request -> request.bucket("bucket").key("a b")))
                    .url()
                    .toString());
            assertThat(send(put, "PUT", "presigned").statusCode()).isEqualTo(200);
            assertThat(send(get, "GET", "").body()).isEqualTo("presigned");
            assertThat(send(get, "DELETE", "").statusCode()).isEqualTo(403);
            assertThat(send(URI.create(get.toString().replace("a%20b", "c")), "GET", "")
                            .body())
                    .contains("SignatureDoesNotMatch");
        }
    }

    private static HttpResponse<String> send(URI uri, String method, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private CompletedPart part(String id, int number, byte[] content, int offset, int length) {
        byte[] octets = java.util.Arrays.copyOfRange(content, offset, offset + length);
        var reply = s3.uploadPart(
                put -> put.bucket("bucket")
                        .key("in parts")
                        .uploadId(id)
                        .partNumber(number)
                        .checksumAlgorithm(ChecksumAlgorithm.CRC32),
                RequestBody.fromBytes(octets));
        return CompletedPart.builder()
                .partNumber(number)
                .eTag(reply.eTag())
                .checksumCRC32(reply.checksumCRC32())
                .build();
    }
}
