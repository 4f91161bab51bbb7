package io.github.codesuite.wire.s3;

import io.github.codesuite.wire.ServedCloud;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** A JVM of its own, with a small heap, in which a large object goes over the wire both ways. */
final class LargeObject {

    /** Bytes that nobody keeps. */
    private static final class Endless extends InputStream {
        private long left;

        Endless(long size) {
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 7 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            Arrays.fill(target, offset, offset + count, (byte) (left >> 20));
            left -= count;
            return count;
        }
    }

    private LargeObject() {}

    /**
     * Puts and gets one object.
     *
     * @param arguments the home, and the size in bytes
     */
    public static void main(String[] arguments) throws Exception {
        long size = Long.parseLong(arguments[1]);
        try (ServedCloud cloud = ServedCloud.local(Path.of(arguments[0]))) {
            S3Client s3 = cloud.s3();
            s3.createBucket(create -> create.bucket("bucket"));
            s3.putObject(
                    put -> put.bucket("bucket").key("large"),
                    RequestBody.fromContentProvider(() -> new Endless(size), size, "binary/octet-stream"));
            try (InputStream content = s3.getObject(get -> get.bucket("bucket").key("large"))) {
                long received = count(content);
                System.out.println("received " + received + " with a heap of "
                        + Runtime.getRuntime().maxMemory() / 1024 / 1024 + " MB");
            }
        }
    }

    private static long count(InputStream content) throws Exception {
        CRC32 sum = new CRC32();
        byte[] buffer = new byte[128 * 1024];
        long received = 0;
        for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
            sum.update(buffer, 0, count);
            received += count;
        }
        return received;
    }
}
