package io.github.codesuite.local.codedeploy.agent;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppspecFileTest {

    @TempDir
    Path archive;

    @Test
    void aFileThatIsNotUtf8FailsTheEventAndSaysWhere() throws Exception {
        String text = "version: 0.0\nos: linux # größer\n";
        Files.write(archive.resolve("appspec.yml"), text.getBytes(StandardCharsets.ISO_8859_1));

        assertThatExceptionOfType(EventFailedException.class)
                .isThrownBy(() -> AppspecFile.read(archive))
                .withMessageContaining("appspec.yml:2:")
                .withMessageContaining("not UTF-8");
    }
}
