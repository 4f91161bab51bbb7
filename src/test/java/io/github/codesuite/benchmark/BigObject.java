package io.github.codesuite.benchmark;

import io.github.codesuite.aws.AwsCloud;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;

/** One object of 1 GB, with a server of 128 MB of heap, beside hashing and writing the same bytes in one process. */
final class BigObject {

    private static final int MEGABYTE = 1_000_000;
    private static final int MEGABYTES = 1000;
    private static final int ROUNDS = 3;

    private final Path scratch;
    private final Table table;

    BigObject(Path scratch, Table table) {
        this.scratch = scratch;
        this.table = table;
    }

    void run() throws Exception {
        Path file = file();
        Path heap = scratch.resolve("big-gc.log");
        try (KeeperProcess keeper = KeeperProcess.start(scratch.resolve("big"), "-Xmx128m", "-Xlog:gc:file=" + heap);
                AwsCloud cloud = keeper.cloud()) {
            cloud.s3().createBucket(create -> create.bucket("big"));
            double[] hashed = new double[ROUNDS];
            double[] put = new double[ROUNDS];
            double[] got = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                hashed[round] = Medians.seconds(() -> hashAndWrite(file, scratch.resolve("copy")));
                put[round] = Medians.seconds(
                        () -> cloud.s3().putObject(to -> to.bucket("big").key("object"), RequestBody.fromFile(file)));
                got[round] = Medians.seconds(() -> cloud.s3()
                        .getObject(
                                from -> from.bucket("big").key("object"),
                                ResponseTransformer.toOutputStream(nowhere())));
            }
            report("PutObject of 1 GB by the SDK's client", Medians.of(put), Medians.of(hashed));
            report("GetObject of 1 GB by the SDK's client", Medians.of(got), Medians.of(hashed));
        }
        table.add("Heap of the server while 1 GB passed", HeapLog.peak(heap) + " MB at most", "limit 128 MB");
    }

    private void report(String what, double seconds, double hashed) {
        table.add(
                what,
                Table.number("%.0f MB/s", MEGABYTES / seconds),
                Table.number(
                        "SHA-256, MD5 and writing in one process %.0f MB/s: %.2f times",
                        MEGABYTES / hashed, hashed / seconds));
    }

    private Path file() throws IOException {
        Path file = scratch.resolve("original");
        byte[] block = new byte[MEGABYTE];
        Random random = new Random(7);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int block1 = 0; block1 < MEGABYTES; block1++) {
                random.nextBytes(block);
                out.write(block);
            }
        }
        return file;
    }

    private static Path hashAndWrite(Path from, Path to) throws IOException, NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        MessageDigest md5 = MessageDigest.getInstance("MD5");
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = Files.newInputStream(from);
                OutputStream out = Files.newOutputStream(to)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                sha256.update(buffer, 0, count);
                md5.update(buffer, 0, count);
                out.write(buffer, 0, count);
            }
        }
        sha256.digest();
        md5.digest();
        return to;
    }

    private static OutputStream nowhere() {
        return OutputStream.nullOutputStream();
    }
}
