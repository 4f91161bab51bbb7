package io.github.codesuite.local.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.codesuite.poll.Ticker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.ListPartsResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * Objects that come in parts. Sources: S3 User Guide, "Uploading and copying objects using multipart upload" and "Amazon S3
 * multipart upload limits"; S3 API reference, CompleteMultipartUpload, "Errors".
 */
class LocalS3PartsTest {

    private static final String BUCKET = "codesuite-local";
    private static final int SMALLEST = 5 * 1024 * 1024;

    @TempDir
    Path folder;

    private S3Client s3;

    @BeforeEach
    void open() {
        s3 = LocalS3.open(folder, Ticker.system());
        s3.createBucket(create -> create.bucket(BUCKET));
    }

    @Test
    void isOneObjectOnceItIsComplete() {
        String id = begin("key");
        CompletedPart first = put(id, 1, octets('a', SMALLEST));
        CompletedPart last = put(id, 3, octets('b', 1));
        assertThat(s3.listObjectsV2(list -> list.bucket(BUCKET)).contents()).isEmpty();

        complete(id, first, last);

        byte[] whole = s3.getObjectAsBytes(get -> get.bucket(BUCKET).key("key")).asByteArray();
        assertThat(whole).hasSize(SMALLEST + 1).startsWith('a').endsWith('b');
        // The MD5 of the MD5s of the two parts, by another program.
        assertThat(s3.headObject(head -> head.bucket(BUCKET).key("key")).eTag())
                .isEqualTo("\"e5a8c5272b26fc10581a21089559b006-2\"");
        assertThat(s3.listMultipartUploads(list -> list.bucket(BUCKET)).uploads())
                .isEmpty();
    }

    @Test
    void aPartTakesThePlaceOfTheOneBefore() throws IOException {
        String id = begin("key");
        CompletedPart former = put(id, 1, octets('a', 10));
        CompletedPart later = put(id, 1, octets('b', 20));

        assertFault("InvalidPart", 400, () -> complete(id, former));
        assertThat(contents()).hasSize(1);
        complete(id, later);
        assertThat(s3.headObject(head -> head.bucket(BUCKET).key("key")).contentLength())
                .isEqualTo(20);
        assertThat(contents()).hasSize(1);
    }

    @Test
    void leavesNothingWhereItIsAborted() throws IOException {
        String id = begin("key");
        put(id, 1, octets('a', 10));
        s3.abortMultipartUpload(abort -> abort.bucket(BUCKET).key("key").uploadId(id));

        assertThat(contents()).isEmpty();
        assertFault("NoSuchUpload", 404, () -> put(id, 2, octets('a', 10)));
        assertFault("NoSuchUpload", 404, () -> complete(id));
        assertFault(
                "NoSuchUpload",
                404,
                () -> s3.abortMultipartUpload(
                        abort -> abort.bucket(BUCKET).key("key").uploadId(id)));
        assertFault(
                "NoSuchUpload",
                404,
                () -> s3.listParts(list -> list.bucket(BUCKET).key("key").uploadId("../../x")));
    }

    @Test
    void refusesPartsThatMakeNoObject() {
        String id = begin("key");
        CompletedPart small = put(id, 1, octets('a', 10));
        CompletedPart next = put(id, 2, octets('a', 10));
        CompletedPart missing =
                CompletedPart.builder().partNumber(9).eTag(small.eTag()).build();

        assertFault("EntityTooSmall", 400, () -> complete(id, small, next));
        assertFault("InvalidPartOrder", 400, () -> complete(id, next, small));
        assertFault("InvalidPartOrder", 400, () -> complete(id, small, small));
        assertFault("InvalidPart", 400, () -> complete(id, missing));
        assertFault("MalformedXML", 400, () -> complete(id));
        assertFault("InvalidArgument", 400, () -> put(id, 0, octets('a', 1)));
        assertFault("InvalidArgument", 400, () -> put(id, 10_001, octets('a', 1)));
        assertFault(
                "NoSuchUpload",
                404,
                () -> s3.listParts(list -> list.bucket(BUCKET).key("other").uploadId(id)));
        complete(id, small);
    }

    @Test
    void keepsTheChecksumOfTheWholeWhereThatIsWanted() {
        String id = s3.createMultipartUpload(create -> create.bucket(BUCKET)
                        .key("key")
                        .checksumAlgorithm(ChecksumAlgorithm.CRC32)
                        .checksumType(ChecksumType.FULL_OBJECT))
                .uploadId();
        CompletedPart digits = put(id, 1, "123456789".getBytes(StandardCharsets.US_ASCII));

        assertFault(
                "BadDigest",
                400,
                () -> s3.completeMultipartUpload(complete -> complete.bucket(BUCKET)
                        .key("key")
                        .uploadId(id)
                        .checksumCRC32("AAAAAA==")
                        .multipartUpload(all -> all.parts(digits))));
        assertThat(s3.completeMultipartUpload(complete -> complete.bucket(BUCKET)
                                .key("key")
                                .uploadId(id)
                                .checksumCRC32("y/Q5Jg==")
                                .multipartUpload(all -> all.parts(digits)))
                        .checksumCRC32())
                .isEqualTo("y/Q5Jg==");
    }

    @Test
    void refusesAChecksumOfAnotherKindOrForm() {
        String id = s3.createMultipartUpload(
                        create -> create.bucket(BUCKET).key("key").checksumAlgorithm(ChecksumAlgorithm.SHA256))
                .uploadId();
        assertFault(
                "InvalidRequest",
                400,
                () -> s3.uploadPart(
                        part -> part.bucket(BUCKET)
                                .key("key")
                                .uploadId(id)
                                .partNumber(1)
                                .checksumAlgorithm(ChecksumAlgorithm.CRC32),
                        RequestBody.fromString("a")));
        assertFault(
                "InvalidRequest",
                400,
                () -> s3.createMultipartUpload(create -> create.bucket(BUCKET)
                        .key("key")
                        .checksumAlgorithm(ChecksumAlgorithm.SHA256)
                        .checksumType(ChecksumType.FULL_OBJECT)));
        assertFault(
                "BadDigest",
                400,
                () -> s3.uploadPart(
                        part -> part.bucket(BUCKET)
                                .key("key")
                                .uploadId(id)
                                .partNumber(1)
                                .contentMD5("XrY7u+Ae7tCTyyK7j1rNww=="),
                        RequestBody.fromString("a")));
    }

    @Test
    void copiesPartsOfAnObject() {
        s3.putObject(put -> put.bucket(BUCKET).key("source"), RequestBody.fromString("0123456789"));
        String id = begin("key");
        String eTag = s3.uploadPartCopy(copy -> copy.sourceBucket(BUCKET)
                        .sourceKey("source")
                        .destinationBucket(BUCKET)
                        .destinationKey("key")
                        .uploadId(id)
                        .partNumber(1)
                        .copySourceRange("bytes=2-4"))
                .copyPartResult()
                .eTag();
        complete(id, CompletedPart.builder().partNumber(1).eTag(eTag).build());
        assertThat(s3.getObjectAsBytes(get -> get.bucket(BUCKET).key("key")).asUtf8String())
                .isEqualTo("234");
    }

    @Test
    void listsPageByPage() {
        String one = begin("b");
        String two = begin("a");
        begin("c");
        ListMultipartUploadsResponse page =
                s3.listMultipartUploads(list -> list.bucket(BUCKET).maxUploads(2));
        assertThat(page.uploads()).extracting("uploadId").containsExactly(two, one);
        assertThat(page.isTruncated()).isTrue();
        assertThat(s3.listMultipartUploads(list -> list.bucket(BUCKET)
                                .keyMarker(page.nextKeyMarker())
                                .uploadIdMarker(page.nextUploadIdMarker()))
                        .uploads())
                .extracting("key")
                .containsExactly("c");
        for (int number = 1; number <= 3; number++) {
            put("b", one, number, octets('a', number));
        }
        ListPartsResponse parts =
                s3.listParts(list -> list.bucket(BUCKET).key("b").uploadId(one).maxParts(2));
        assertThat(parts.parts()).extracting("partNumber").containsExactly(1, 2);
        assertThat(s3.listParts(list -> list.bucket(BUCKET)
                                .key("b")
                                .uploadId(one)
                                .partNumberMarker(parts.nextPartNumberMarker()))
                        .parts())
                .extracting("size")
                .containsExactly(3L);
    }

    @Test
    void completesOnlyWhereTheConditionHolds() {
        s3.putObject(put -> put.bucket(BUCKET).key("key"), RequestBody.fromString("there"));
        String id = begin("key");
        CompletedPart part = put(id, 1, octets('a', 1));
        assertFault(
                "PreconditionFailed",
                412,
                () -> s3.completeMultipartUpload(complete -> complete.bucket(BUCKET)
                        .key("key")
                        .uploadId(id)
                        .ifNoneMatch("*")
                        .multipartUpload(all -> all.parts(part))));
        complete(id, part);
    }

    private String begin(String key) {
        return s3.createMultipartUpload(create -> create.bucket(BUCKET).key(key))
                .uploadId();
    }

    private CompletedPart put(String id, int number, byte[] octets) {
        return put("key", id, number, octets);
    }

    private CompletedPart put(String key, String id, int number, byte[] octets) {
        UploadPartResponse reply = s3.uploadPart(
                part -> part.bucket(BUCKET).key(key).uploadId(id).partNumber(number), RequestBody.fromBytes(octets));
        return CompletedPart.builder().partNumber(number).eTag(reply.eTag()).build();
    }

    private void complete(String id, CompletedPart... parts) {
        s3.completeMultipartUpload(
                complete -> complete.bucket(BUCKET).key("key").uploadId(id).multipartUpload(all -> all.parts(parts)));
    }

    private List<Path> contents() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("/contents/"))
                    .toList();
        }
    }

    private static byte[] octets(char octet, int length) {
        byte[] octets = new byte[length];
        Arrays.fill(octets, (byte) octet);
        return octets;
    }

    private static void assertFault(String code, int status, ThrowingCallable call) {
        assertThatExceptionOfType(S3Exception.class).isThrownBy(call).satisfies(fault -> {
            assertThat(fault.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(fault.statusCode()).isEqualTo(status);
        });
    }
}
