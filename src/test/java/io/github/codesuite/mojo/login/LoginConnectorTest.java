package io.github.codesuite.mojo.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.value.Secret;
import java.io.File;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.metadata.DefaultMetadata;
import org.eclipse.aether.metadata.Metadata;
import org.eclipse.aether.repository.AuthenticationContext;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.spi.connector.ArtifactDownload;
import org.eclipse.aether.spi.connector.ArtifactTransfer;
import org.eclipse.aether.spi.connector.ArtifactUpload;
import org.eclipse.aether.spi.connector.MetadataDownload;
import org.eclipse.aether.spi.connector.MetadataTransfer;
import org.eclipse.aether.spi.connector.MetadataUpload;
import org.eclipse.aether.spi.connector.RepositoryConnector;
import org.eclipse.aether.transfer.ArtifactTransferException;
import org.eclipse.aether.transfer.MetadataTransferException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginConnectorTest {

    private static final String UNAUTHORIZED = "status code: 401, reason phrase: Unauthorized (401)";

    private final List<String> said = new ArrayList<>();
    private final List<String> accepted = new ArrayList<>();
    private String refusal = UNAUTHORIZED;
    private int tokens;
    private int replacements = 1;

    private final RemoteRepository repository =
            new RemoteRepository.Builder("acme", "default", "https://acme.example/maven/releases/").build();
    private final LoginConnector connector = new LoginConnector(repository, new Counted(), Scripted::new);

    private final ArtifactDownload jar = download("g:a:1");
    private final ArtifactDownload other = download("g:b:401");
    private final MetadataDownload metadata = new MetadataDownload(
            new DefaultMetadata("g", "a", "maven-metadata.xml", Metadata.Nature.RELEASE), "", new File("m"), "");

    @Test
    void asksForNoTokenBeforeSomethingIsTransferred() {
        connector.close();
        assertThat(tokens).isZero();
        assertThat(said).isEmpty();
    }

    @Test
    void transfersWithTheTokenOfTheUserAws() {
        accepted.add("token-1");
        connector.get(List.of(jar), null);

        assertThat(said).containsExactly("get aws:token-1 g:a:jar:1");
        assertThat(jar.getException()).isNull();
    }

    @Test
    void transfersOnceMoreWhatWasRefused() {
        accepted.add("token-2");
        connector.get(List.of(jar, other), List.of(metadata));

        assertThat(said)
                .containsExactly(
                        "get aws:token-1 g:a:jar:1, g:b:jar:401, maven-metadata.xml",
                        "get aws:token-2 g:a:jar:1, g:b:jar:401, maven-metadata.xml");
        assertThat(jar.getException()).isNull();
        assertThat(metadata.getException()).isNull();
    }

    @Test
    void uploadsOnceMoreToo() {
        accepted.add("token-2");
        ArtifactUpload upload = new ArtifactUpload(new DefaultArtifact("g:a:1"), new File("a"));
        connector.put(List.of(upload), null);

        assertThat(said).containsExactly("put aws:token-1 g:a:jar:1", "put aws:token-2 g:a:jar:1");
        assertThat(upload.getException()).isNull();
    }

    @Test
    void leavesItAtTheSecondRefusal() {
        connector.get(List.of(jar), List.of());

        assertThat(said).hasSize(2);
        assertThat(jar.getException()).hasMessageContaining("401");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status code: 403", "status code: 500", "Connection reset", "artifact 401 is not there"})
    void doesNotRepeatOtherFailures(String failure) {
        refusal = failure;
        connector.get(List.of(jar, other), List.of());

        assertThat(said).hasSize(1);
        assertThat(other.getException()).hasMessageContaining(failure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "authentication failed for https://acme.example/a.jar, status: 401 Unauthorized",
                UNAUTHORIZED,
                "HTTP Status: 401"
            })
    void knowsTheWordsOfEachTransport(String words) {
        refusal = words;
        accepted.add("token-2");
        connector.get(List.of(jar), List.of());

        assertThat(jar.getException()).isNull();
    }

    @Test
    void failsEachTransferWithTheReasonWhereThereIsNoToken() {
        LoginConnector none = new LoginConnector(repository, new Refusing(), Scripted::new);
        none.get(List.of(jar, other), List.of(metadata));

        assertThat(said).isEmpty();
        assertThat(List.of(jar.getException(), other.getException(), metadata.getException()))
                .allSatisfy(failure -> assertThat(failure)
                        .hasMessageContaining("acme (https://acme.example/maven/releases/")
                        .hasMessageContaining("permission is missing"));
        assertThat(jar.getException()).cause().hasNoCause();
    }

    private static ArtifactDownload download(String coordinates) {
        return new ArtifactDownload(new DefaultArtifact(coordinates), "", new File("a"), "");
    }

    private final class Counted implements Login {

        @Override
        public Secret token() {
            return Secret.of("token-" + ++tokens);
        }

        @Override
        public Optional<Secret> insteadOf(Secret refused) {
            return replacements-- > 0 ? Optional.of(token()) : Optional.empty();
        }
    }

    private static final class Refusing implements Login {

        @Override
        public Secret token() {
            throw new StageFailure(
                    StageFailure.Kind.COULD_NOT_ASK,
                    "Getting a token",
                    "permission is missing",
                    "",
                    "",
                    new IllegalStateException("what is behind it"));
        }

        @Override
        public Optional<Secret> insteadOf(Secret refused) {
            throw new AssertionError("nothing was refused");
        }
    }

    /** A way to a repository that takes some tokens. */
    private final class Scripted implements RepositoryConnector {

        private final RemoteRepository target;
        private final String user;
        private final String password;

        Scripted(RemoteRepository target) {
            this.target = target;
            try (AuthenticationContext context =
                    AuthenticationContext.forRepository(new DefaultRepositorySystemSession(), target)) {
                this.user = context.get(AuthenticationContext.USERNAME);
                this.password = context.get(AuthenticationContext.PASSWORD);
            }
        }

        @Override
        public void get(
                Collection<? extends ArtifactDownload> artifacts, Collection<? extends MetadataDownload> metadata) {
            answer("get", artifacts, metadata);
        }

        @Override
        public void put(Collection<? extends ArtifactUpload> artifacts, Collection<? extends MetadataUpload> metadata) {
            answer("put", artifacts, metadata);
        }

        @Override
        public void close() {
            said.add("closed");
        }

        private void answer(
                String verb,
                Collection<? extends ArtifactTransfer> artifacts,
                Collection<? extends MetadataTransfer> metadata) {
            List<String> names = new ArrayList<>();
            artifacts.forEach(each -> names.add(each.getArtifact().toString()));
            metadata.forEach(each -> names.add(each.getMetadata().getType()));
            said.add(verb + " " + user + ":" + password + " " + String.join(", ", names));
            if (!accepted.contains(password)) {
                artifacts.forEach(
                        each -> each.setException(new ArtifactTransferException(each.getArtifact(), target, refusal)));
                metadata.forEach(
                        each -> each.setException(new MetadataTransferException(each.getMetadata(), target, refusal)));
            }
        }
    }
}
