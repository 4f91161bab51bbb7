package io.github.codesuite.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.mojo.config.CloudChoice;
import io.github.codesuite.mojo.config.LocalConfig;
import io.github.codesuite.mojo.config.Settings;
import io.github.codesuite.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;

class CloudsTest {

    @TempDir
    private Path folder;

    @Test
    void makesAHomeThatNobodyElseCanRead() throws Exception {
        open(false);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home())))
                .isEqualTo("rwx------");
    }

    @Test
    void writesNothingInADryRun() throws Exception {
        open(true);
        assertThat(home()).doesNotExist();
    }

    private void open(boolean dryRun) throws IOException {
        Settings settings = Settings.of(Map.of("codesuite.local.home", home().toString()), new Problems());
        CloudChoice choice = CloudChoice.read(settings, Map.of(), new LocalConfig().toChoice(settings, folder));
        clouds(dryRun).open(choice).close();
    }

    private Clouds clouds(boolean dryRun) {
        MavenSurroundings surroundings = new MavenSurroundings(
                folder.resolve("java"),
                Optional.of(folder.resolve("maven")),
                folder,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                false);
        SettingsXml settings =
                new SettingsXml(new org.apache.maven.settings.Settings(), Mockito.mock(SettingsDecrypter.class));
        return new Clouds(surroundings, settings, dryRun, notice -> {});
    }

    private Path home() {
        return folder.resolve("cloud");
    }
}
