package io.github.codesuite.mojo.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.cloud.PublicRepository;
import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.Problems;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamListTest {

    private final Problems problems = new Problems();

    @Test
    void aNameAloneIsThePublicRepositoryItself() {
        assertThat(upstreams("maven-central"))
                .isEqualTo(Map.of(PublicRepository.MAVEN_CENTRAL, URI.create("https://repo.maven.apache.org/maven2/")));
    }

    @Test
    void aMirrorHasAUrlOfItsOwn() {
        assertThat(upstreams(" maven-central=https://mirror.example/maven2 , npmjs=http://127.0.0.1:4873/, pypi"))
                .isEqualTo(Map.of(
                        PublicRepository.MAVEN_CENTRAL, URI.create("https://mirror.example/maven2/"),
                        PublicRepository.NPMJS, URI.create("http://127.0.0.1:4873/"),
                        PublicRepository.PYPI, URI.create("https://pypi.org/simple/")));
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void nothingIsFetchedFromOutsideWithoutIt() {
        assertThat(upstreams("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maven-centrl",
                "maven-central=http://mirror.example/maven2",
                "maven-central=mirror",
                "npmjs,npmjs",
                "pypi=https://mirror.example/?a=b"
            })
    void refusesAnythingElseAndSaysWhatIsAllowed(String text) {
        upstreams(text);

        assertThat(problems.all())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .contains("codesuite.local.upstreams", "maven-central=https://mirror.example/maven2", "pypi"));
    }

    private Map<PublicRepository, URI> upstreams(String text) {
        Settings settings = new Settings(
                Map.of("codesuite.local.upstreams", text),
                Map.of(),
                Places.everywhere(Location.of("command line")),
                problems);
        return new LocalConfig().toChoice(settings, Path.of("home")).upstreams();
    }
}
