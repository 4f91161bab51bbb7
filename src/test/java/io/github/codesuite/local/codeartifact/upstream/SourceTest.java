package io.github.codesuite.local.codeartifact.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.codesuite.cloud.Download;
import io.github.codesuite.cloud.PublicRepository;
import io.github.codesuite.local.codeartifact.store.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {

    private static final URI PAGE = URI.create("https://index.example/simple/app/");

    /** Has ten bytes wherever it is asked. */
    private static final class TenBytes implements Download {

        @Override
        public <T> Optional<T> get(URI source, String accept, Reader<T> reader) throws IOException {
            return Optional.of(reader.read(new ByteArrayInputStream(new byte[10]), Optional.empty()));
        }
    }

    private static Source at(String url) {
        return new Source(PublicRepository.PYPI, URI.create(url), new TenBytes());
    }

    @Test
    void aDocumentMayHaveAsManyBytesAsItsLimit() {
        Source source = at("https://index.example/simple/");

        assertThat(source.document("app/", "text/html", 10))
                .hasValueSatisfying(octets -> assertThat(octets).hasSize(10));
        assertThatThrownBy(() -> source.document("app/", "text/html", 9))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("app/, which has more than the 9 bytes");
    }

    @Test
    void aFileMayHaveAsManyBytesAsItsLimit() {
        Source source = at("https://index.example/simple/");

        assertThat(source.file(PAGE, 10, (body, changed) -> body.readAllBytes().length))
                .contains(10);
        assertThatThrownBy(() -> source.file(PAGE, 9, (body, changed) -> body.readAllBytes()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("too long");
    }

    @Test
    void aLinkMayLeadToAnotherHostOverHttps() {
        Source source = at("https://index.example/simple/");

        assertThat(source.linked(PAGE, "https://files.example/a.whl")).hasHost("files.example");
        assertThat(source.linked(PAGE, "../../files/a.whl")).hasToString("https://index.example/files/a.whl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://files.example/a.whl",
                "http://127.0.0.1:8080/a.whl",
                "http:///a.whl",
                "file:///etc/passwd",
                "https://user:word@files.example/a.whl",
                "a b"
            })
    void aLinkOfAnEncryptedSourceLeadsNowhereElse(String link) {
        assertThatThrownBy(() -> at("https://index.example/simple/").linked(PAGE, link))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(link);
    }

    @Test
    void aLinkFromThisMachineMayLeadToThisMachine() {
        Source source = at("http://127.0.0.1:3141/simple/");

        assertThat(source.linked(URI.create("http://127.0.0.1:3141/simple/app/"), "http://localhost:8080/a.whl"))
                .hasPort(8080);
        assertThatThrownBy(() -> source.linked(PAGE, "http://files.example/a.whl"))
                .isInstanceOf(Refusal.class);
    }
}
