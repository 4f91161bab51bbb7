package io.github.codesuite.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StableRepositoryNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acme.codeartifact.localhost/maven/my-repo/",
                "https://acme.codeartifact.localhost/maven/my-repo",
                " http://acme.codeartifact.localhost/maven/my-repo/ "
            })
    void readsTheDomainAndTheRepository(String url) {
        assertThat(StableRepositoryName.parse(url)).hasValue(new StableRepositoryName("acme", "my-repo"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://repo.maven.apache.org/maven2/",
                "https://acme.codeartifact.localhost.evil.example/maven/r1/",
                "https://a.b.codeartifact.localhost/maven/r1/",
                "https://acme.codeartifact.localhost/npm/r1/",
                "https://acme.codeartifact.localhost/maven/../r1/",
                "https://acme.codeartifact.localhost/maven/r1/more/",
                "https://acme.codeartifact.localhost:8080/maven/r1/",
                ""
            })
    void readsNothingInAnotherUrl(String url) {
        assertThat(StableRepositoryName.parse(url)).isEmpty();
    }

    @Test
    void isWrittenAsItIsRead() {
        StableRepositoryName name = new StableRepositoryName("acme", "releases");
        assertThat(name.url()).isEqualTo("https://acme.codeartifact.localhost/maven/releases/");
        assertThat(StableRepositoryName.parse(name.url())).hasValue(name);
    }
}
