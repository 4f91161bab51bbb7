package io.github.codesuite.stage.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.project.ProjectFacts;
import io.github.codesuite.wire.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that change or go while they are published: an error that names the file, and no version that readers see. */
@ParameterizedClass(name = "{0}")
@EnumSource(Frame.class)
class PublishFilesTest {

    private static final String APP = "com/example/app/";

    @TempDir
    Path folder;

    private final Frame frame;
    private PublishBench bench;

    PublishFilesTest(Frame frame) {
        this.frame = frame;
    }

    @BeforeEach
    void open() {
        bench = new PublishBench(folder, frame);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /** Does something to the module's POM. */
    private interface Doing {
        void to(Path pom) throws IOException;
    }

    private static final String POM = APP + "1.0/app-1.0.pom";
    private static final String JAR = APP + "1.0/app-1.0.jar";

    @Test
    void aFileThatChangedSinceItWasComparedIsNotSent() throws Exception {
        fails(JAR, pom -> Files.writeString(pom, "<project/>"))
                .hasMessageContaining("pom.xml has changed from SHA-256 ")
                .hasMessageContaining(", to SHA-256 ")
                .hasMessageContaining(", 10 bytes, while it was published; the version is not published")
                .hasMessageContaining("Next:  let nothing write to the file while Maven runs, then mvn deploy");
        assertThat(bench.transfer.puts()).contains(JAR).doesNotContain(POM);
    }

    @Test
    void aFileThatIsGoneIsNotTriedAgain() throws Exception {
        fails(JAR, Files::delete).hasMessageContaining("pom.xml is gone, while it was published");
        assertThat(bench.transfer.puts()).doesNotContain(POM);
        assertThat(bench.ticker.sleeps()).isEmpty();
    }

    @Test
    void aFileThatIsReplacedByOneOfTheSameSizeIsFound() throws Exception {
        fails(JAR, pom -> {
                    Path other = Files.writeString(pom.resolveSibling("other"), " ".repeat((int) Files.size(pom)));
                    Files.setLastModifiedTime(other, Files.getLastModifiedTime(pom));
                    Files.move(other, pom, StandardCopyOption.REPLACE_EXISTING);
                })
                .hasMessageContaining("pom.xml has changed");
        assertThat(bench.transfer.puts()).doesNotContain(POM);
    }

    @Test
    void aFileThatChangesWhileItIsSentIsFoundAfterwards() throws Exception {
        fails(POM, pom -> Files.writeString(pom, Files.readString(pom) + "<!-- new -->"))
                .hasMessageContaining("pom.xml has changed");
        assertThat(bench.transfer.puts()).contains(POM).doesNotContain(POM + ".md5");
    }

    /** Size, time and file are the same: only the checksums tell. */
    @Test
    void aFileThatChangesWithoutATraceIsFoundByItsChecksums() throws Exception {
        fails(JAR, pom -> {
                    Path jar = pom.resolveSibling("a.jar");
                    FileTime before = Files.getLastModifiedTime(jar);
                    Files.writeString(jar, "JAR", StandardOpenOption.WRITE);
                    Files.setLastModifiedTime(jar, before);
                })
                .hasMessageContaining("a.jar has changed from SHA-256 ")
                .hasMessageContaining(", 3 bytes, to SHA-256 ");
        assertThat(bench.transfer.puts())
                .contains(JAR)
                .doesNotContain(POM)
                .noneMatch(path -> path.contains("maven-metadata"));
    }

    @Test
    void aFileThatWasOnlyTouchedIsPublished() throws Exception {
        ProjectFacts module = bench.module("app", "1.0", "jar");
        bench.transfer.script((path, number) -> {
            Files.setLastModifiedTime(module.pomFile(), FileTime.fromMillis(1_000));
            return Optional.empty();
        });
        bench.publish(module);
        assertThat(bench.versions("releases", "app")).containsExactly("1.0 Published");
    }

    /** Publishes, and does something to the POM when a path is put for the first time. */
    private AbstractThrowableAssert<?, ? extends Throwable> fails(String when, Doing doing) throws Exception {
        ProjectFacts module = bench.module("app", "1.0", "jar");
        bench.transfer.script((path, number) -> {
            if (path.equals(when) && number == 1) {
                doing.to(module.pomFile());
            }
            return Optional.empty();
        });
        AbstractThrowableAssert<?, ? extends Throwable> failure =
                assertThatThrownBy(() -> bench.publish(module)).isInstanceOf(StageFailure.class);
        assertThat(bench.versions("releases", "app")).containsExactly("1.0 Unfinished");
        assertThat(bench.read("releases", APP + "maven-metadata.xml")).isEqualTo("404");
        assertThat(bench.console.lines())
                .anyMatch(line ->
                        line.contains("com.example:app:1.0 stays Unfinished in acme/releases, no reader sees it;"
                                + " the next run goes on with it"))
                .anyMatch(line -> line.contains("or remove it: aws codeartifact delete-package-versions"));
        return failure;
    }
}
