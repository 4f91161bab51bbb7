package io.github.codesuite.stage.publish.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.codesuite.cloud.Transfer.ChangedContent;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetTest {

    @TempDir
    Path folder;

    @Test
    void givesTheBytesOfItsFile() throws Exception {
        Asset asset = Asset.of(Files.writeString(folder.resolve("a.bin"), "content"));
        assertThat(asset.name()).isEqualTo("a.bin");
        try (InputStream bytes = asset.open()) {
            assertThat(bytes.readAllBytes()).asString().isEqualTo("content");
            assertThat(bytes.read()).isEqualTo(-1);
        }
    }

    @Test
    void refusesAFileWithOtherBytesOfTheSameLength() throws Exception {
        Asset asset = Asset.of(Files.writeString(folder.resolve("a.bin"), "content"));
        Files.writeString(asset.file(), "another");
        try (InputStream bytes = asset.open()) {
            assertThatThrownBy(bytes::readAllBytes)
                    .isInstanceOf(ChangedContent.class)
                    .hasMessageContaining("a.bin has changed while it was published");
        }
    }

    @Test
    void refusesAFileOfAnotherLength() throws Exception {
        Asset asset = Asset.of(Files.writeString(folder.resolve("a.bin"), "content"));
        Files.writeString(asset.file(), "more", StandardOpenOption.APPEND);
        assertThatThrownBy(asset::open).isInstanceOf(ChangedContent.class);
    }

    @Test
    void refusesAFileThatGrowsWhileItIsRead() throws Exception {
        Asset asset = Asset.of(Files.writeString(folder.resolve("a.bin"), "content"));
        try (InputStream bytes = asset.open()) {
            assertThat(bytes.readNBytes(7)).asString().isEqualTo("content");
            Files.writeString(asset.file(), "more", StandardOpenOption.APPEND);
            assertThatThrownBy(bytes::readAllBytes).isInstanceOf(ChangedContent.class);
        }
    }

    @Test
    void refusesAFileThatShrinksWhileItIsRead() throws Exception {
        Asset asset = Asset.of(Files.write(folder.resolve("a.bin"), new byte[100_000]));
        try (InputStream bytes = asset.open()) {
            bytes.readNBytes(10);
            Files.write(asset.file(), new byte[10]);
            assertThatThrownBy(bytes::readAllBytes).isInstanceOf(ChangedContent.class);
        }
    }
}
