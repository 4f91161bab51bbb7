package io.github.codesuite.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksumsTest {

    @TempDir
    Path folder;

    @Test
    void areThoseOfTheStandards() {
        Checksums abc = Checksums.of("abc".getBytes(StandardCharsets.UTF_8));

        assertThat(abc.md5()).isEqualTo("900150983cd24fb0d6963f7d28e17f72");
        assertThat(abc.sha1()).isEqualTo("a9993e364706816aba3e25717850c26c9cd0d89d");
        assertThat(abc.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(abc.sha512())
                .isEqualTo("ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                        + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
    }

    @Test
    void ofAFileAreThoseOfItsContent() throws IOException {
        byte[] content = new byte[200_000];
        Path file = Files.write(folder.resolve("f"), content);

        assertThat(Checksums.of(file)).isEqualTo(Checksums.of(content));
        assertThat(Checksums.sha256(file)).isEqualTo(Checksums.of(content).sha256());
    }
}
