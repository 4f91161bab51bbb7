package io.github.codesuite.local.codebuild.run;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildspecFileTest {

    @TempDir
    Path folder;

    @Test
    void aFileThatIsNotUtf8IsAWrongBuildspecAndNoFaultOfTheLocalCloud() throws Exception {
        Path source = Files.createDirectory(folder.toRealPath().resolve("src"));
        Path file = source.resolve("buildspec.yml");
        Files.write(file, "version: 0.2 # größer\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatExceptionOfType(PhaseFailedException.class)
                .isThrownBy(() -> new BuildspecFile(file, "buildspec.yml").read(source))
                .withMessageContaining("buildspec.yml:1:")
                .withMessageContaining("not UTF-8");
    }
}
