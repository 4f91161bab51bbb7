package io.github.codesuite.local.codeartifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.codesuite.cloud.PublicSources;
import io.github.codesuite.local.net.RawHttp;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.value.StableRepositoryName;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryServerTest {

    private static final StableRepositoryName NAME = new StableRepositoryName("acme", "releases");

    @TempDir
    Path home;

    @Test
    void servesWhatAnotherServerOfTheHomeWasGiven() throws Exception {
        try (Repository publisher = Repository.create(home, Ticker.system());
                RepositoryServer reader = RepositoryServer.start(home, PublicSources.none(), Ticker.system())) {
            publisher.publish("1.0", "jar");
            String path = reader.endpoint(NAME).getPath() + "com/example/app/1.0/app-1.0.jar";
            RawHttp http = new RawHttp(reader.endpoint(NAME).getPort());

            for (String token :
                    List.of(reader.token("acme").reveal(), publisher.token().reveal())) {
                assertThat(http.ask("GET " + path, publisher.basic("aws", token))
                                .body())
                        .isEqualTo("jar");
            }
            assertThat(reader.endpoint(NAME)).isNotEqualTo(publisher.endpoint());
        }
    }

    @Test
    void answersForARepositoryThatDoesNotExistYet() throws Exception {
        try (RepositoryServer server = RepositoryServer.start(home, PublicSources.none(), Ticker.system())) {
            String token = "Authorization: Bearer " + server.token("acme").reveal();
            RawHttp http = new RawHttp(server.endpoint(NAME).getPort());
            assertThat(http.ask("GET " + server.endpoint(NAME).getPath() + "a/b/1/b-1.pom", token)
                            .status())
                    .isEqualTo(404);
        }
    }

    /** The extension starts it in builds that never touch the SDK. */
    @Test
    void startsWithoutTheSdk() throws Exception {
        List<URL> without = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!entry.contains("awssdk")) {
                without.add(Path.of(entry).toUri().toURL());
            }
        }
        try (URLClassLoader loader =
                new URLClassLoader(without.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            assertThatExceptionOfType(ClassNotFoundException.class)
                    .isThrownBy(() -> loader.loadClass("software.amazon.awssdk.core.SdkClient"));
            Class<?> server = loader.loadClass(RepositoryServer.class.getName());
            Class<?> ticker = loader.loadClass(Ticker.class.getName());
            Class<?> sources = loader.loadClass(PublicSources.class.getName());
            Object running = server.getMethod("start", Path.class, sources, ticker)
                    .invoke(
                            null,
                            home,
                            sources.getMethod("none").invoke(null),
                            ticker.getMethod("system").invoke(null));
            try (AutoCloseable closing = (AutoCloseable) running) {
                Object token = server.getMethod("token", String.class).invoke(running, "acme");
                Class<?> name = loader.loadClass(StableRepositoryName.class.getName());
                Object releases =
                        name.getConstructor(String.class, String.class).newInstance("acme", "releases");
                Object endpoint = server.getMethod("endpoint", name).invoke(running, releases);
                int port = ((java.net.URI) endpoint).getPort();
                String secret = (String) token.getClass().getMethod("reveal").invoke(token);
                assertThat(new RawHttp(port)
                                .ask("GET /maven/acme/releases/a/b/1/b-1.pom", "Authorization: Bearer " + secret)
                                .status())
                        .isEqualTo(404);
            }
        }
    }
}
