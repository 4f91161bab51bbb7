package io.github.codesuite.spec.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MavenMetadataTest {

    @Test
    void writesAnArtifactsMetadataAsMavenDoes() {
        byte[] xml = ArtifactMetadata.empty("com.example", "app")
                .with("1.0", "20260101000000")
                .with("1.1-SNAPSHOT", "20260102000000")
                .toXml();
        assertThat(xml).asString(StandardCharsets.UTF_8).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <metadata>
                          <groupId>com.example</groupId>
                          <artifactId>app</artifactId>
                          <versioning>
                            <latest>1.1-SNAPSHOT</latest>
                            <release>1.0</release>
                            <versions>
                              <version>1.0</version>
                              <version>1.1-SNAPSHOT</version>
                            </versions>
                            <lastUpdated>20260102000000</lastUpdated>
                          </versioning>
                        </metadata>
                        """);
    }

    @Test
    void readsWhatItWrites() throws IOException {
        ArtifactMetadata metadata =
                ArtifactMetadata.empty("g", "a").with("1.0", "1").with("1.0", "2");
        assertThat(metadata.versions()).containsExactly("1.0");
        assertThat(ArtifactMetadata.parse(metadata.toXml())).isEqualTo(metadata);

        SnapshotMetadata snapshot = new SnapshotMetadata(
                "g",
                "a",
                "1.0-SNAPSHOT",
                "20260101.120000",
                "7",
                "20260101120000",
                List.of(
                        new SnapshotMetadata.File("", "pom", "1.0-20260101.120000-7"),
                        new SnapshotMetadata.File("sources", "jar", "1.0-20260101.120000-7")));
        assertThat(SnapshotMetadata.parse(snapshot.toXml())).isEqualTo(snapshot);
        assertThat(snapshot.build()).isEqualTo("1.0-20260101.120000-7");
    }

    @Test
    void readsTheMetadataOfAGroup() throws IOException {
        assertThat(ArtifactMetadata.parse(octets("<metadata><plugins/></metadata>"))
                        .artifactId())
                .isEmpty();
    }

    @Test
    void readsAPomWithItsParentsGroupAndVersion() throws IOException {
        PomFacts pom = PomFacts.read(stream("""
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <parent><groupId>com.example</groupId><artifactId>parent</artifactId><version>3</version></parent>
                  <artifactId>app</artifactId>
                  <licenses><license><name>A</name><url>https://a.example</url></license></licenses>
                </project>
                """));
        assertThat(pom.groupId()).isEqualTo("com.example");
        assertThat(pom.artifactId()).isEqualTo("app");
        assertThat(pom.version()).isEqualTo("3");
        assertThat(pom.licenses()).containsExactly(new PomFacts.License("A", "https://a.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html/>", "<metadata>", "<!DOCTYPE metadata><metadata/>"})
    void refusesWhatIsNoMetadata(String text) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> ArtifactMetadata.parse(octets(text)));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> SnapshotMetadata.parse(octets(text)));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> PomFacts.read(stream(text)));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(octets(text));
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
