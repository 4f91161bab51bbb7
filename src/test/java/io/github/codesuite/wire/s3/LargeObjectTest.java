package io.github.codesuite.wire.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** An object that is larger than the heap passes both ways, since nobody holds more than a buffer of it. */
class LargeObjectTest {

    private static final long MEGABYTE = 1024 * 1024;

    @TempDir
    Path folder;

    @Test
    void anObjectOfFourHeapsPasses() throws Exception {
        assertPasses(256 * MEGABYTE, 64);
    }

    /** Takes two gigabytes of disk and, on a slow one, minutes: {@code -Dcodesuite.large=true}. */
    @Test
    @EnabledIfSystemProperty(named = "codesuite.large", matches = "true")
    void twoGigabytesPassWithAHeapOf128Megabytes() throws Exception {
        assertPasses(2048 * MEGABYTE, 128);
    }

    private void assertPasses(long size, int heap) throws Exception {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeObject.class.getName(),
                        folder.resolve("home").toString(),
                        Long.toString(size))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
            assertThat(output).content().contains("received " + size + " with a heap of " + heap + " MB");
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }
}
