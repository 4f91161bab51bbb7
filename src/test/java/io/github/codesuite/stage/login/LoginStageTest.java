package io.github.codesuite.stage.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.local.LocalCloud;
import io.github.codesuite.local.state.AtomicFiles;
import io.github.codesuite.local.state.PrivateFiles;
import io.github.codesuite.wire.ServedCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginStageTest {

    @TempDir
    private Path folder;

    private Path home;
    private LocalCloud cloud;
    private LoginStage stage;

    @BeforeEach
    void open() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        cloud = ServedCloud.localCloud(folder.resolve("cloud"));
        cloud.codeArtifact().createDomain(request -> request.domain("acme"));
        cloud.codeArtifact().createRepository(request -> request.domain("acme").repository("shared"));
        stage = new LoginStage(cloud, new PrivateFiles(AtomicFiles.system())::write);
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void saysWhatEachToolNeedsAndNoToken() throws IOException {
        String said = String.join("\n", stage.run(request(false, Tool.values())));

        assertThat(said)
                .contains("export CODEARTIFACT_AUTH_TOKEN=$(aws --profile builder codeartifact"
                        + " get-authorization-token --domain acme --query authorizationToken --output text)")
                .contains("\nregistry=" + endpoint("npm") + "\n")
                .contains("\n//" + endpoint("npm").substring("http://".length())
                        + ":_authToken=${CODEARTIFACT_AUTH_TOKEN}\n")
                .contains("export PIP_INDEX_URL=\"http://aws:$CODEARTIFACT_AUTH_TOKEN@"
                        + endpoint("pypi").substring("http://".length()) + "simple/\"")
                .contains("TWINE_REPOSITORY_URL=\"" + endpoint("pypi") + "\"")
                .contains("password = System.getenv('CODEARTIFACT_AUTH_TOKEN')")
                .contains("sys.env.getOrElse(\"CODEARTIFACT_AUTH_TOKEN\", \"\")")
                .contains("<password>${env.CODEARTIFACT_AUTH_TOKEN}</password>");
        assertThat(home).isEmptyDirectory();
        try (Stream<Path> files = Files.walk(folder.resolve("cloud"))) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".token"));
        }
    }

    @Test
    void writesAFileForEachToolThatNobodyElseCanRead() throws IOException {
        List<String> said = stage.run(request(true, Tool.values()));

        for (String name : List.of(
                ".npmrc",
                ".config/pip/pip.conf",
                ".pypirc",
                ".gradle/init.d/codeartifact-acme-shared.gradle",
                ".sbt/1.0/codeartifact-acme-shared.sbt",
                ".m2/settings.xml")) {
            assertThat(said).contains("wrote " + home.resolve(name));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(name))))
                    .isEqualTo("rw-------");
            assertThat(home.resolve(name)).content().doesNotContain("CODEARTIFACT_AUTH_TOKEN");
        }
        assertThat(String.join("\n", said)).doesNotContain(token()).contains("valid until");
    }

    @Test
    void keepsWhatElseIsInTheFiles() throws IOException {
        write(".npmrc", "; mine\nregistry = https://old.example/\n//other.example/:_authToken=other\nsave-exact=true");
        write(
                ".config/pip/pip.conf",
                "# mine\n[install]\nno-compile = yes\n\n[global]\nindex-url: https://old/\ntimeout = 5\n");
        write(".pypirc", "[distutils]\nindex-servers =\n    pypi\n    mine\n\n[mine]\nusername = me\n");
        write(
                ".m2/settings.xml",
                "<settings>\n  <!-- mine </servers> -->\n  <servers>\n    <server><id>mine</id></server>\n"
                        + "  </servers>\n  <offline>false</offline>\n</settings>\n");
        stage.run(request(true, Tool.values()));

        assertThat(read(".npmrc"))
                .isEqualTo("; mine\nregistry=" + endpoint("npm")
                        + "\n//other.example/:_authToken=other\nsave-exact=true\n//"
                        + endpoint("npm").substring("http://".length()) + ":_authToken=" + token() + "\n");
        assertThat(read(".config/pip/pip.conf"))
                .startsWith("# mine\n[install]\nno-compile = yes\n\n[global]\nindex-url=http://aws:")
                .endsWith("/simple/\ntimeout = 5\n")
                .doesNotContain("https://old/");
        assertThat(read(".pypirc"))
                .startsWith("[distutils]\nindex-servers=\n    pypi\n    mine\n    codeartifact-acme-shared\n\n[mine]\n"
                        + "username = me\n\n[codeartifact-acme-shared]\nrepository=" + endpoint("pypi") + "\n");
        assertThat(read(".m2/settings.xml"))
                .contains("  <!-- mine </servers> -->\n  <servers>\n    <server><id>mine</id></server>\n")
                .contains("  <offline>false</offline>\n")
                .containsOnlyOnce("<profiles>")
                .containsOnlyOnce("<servers>");
    }

    @Test
    void anotherRunChangesTheTokenAlone() throws IOException {
        write(".m2/settings.xml", "<settings>\n  <servers/>\n</settings>\n");
        stage.run(request(true, Tool.values()));
        Map<String, String> first = contents();
        stage.run(request(true, Tool.values()));

        contents()
                .forEach((name, content) -> assertThat(withoutToken(content))
                        .as(name)
                        .isEqualTo(withoutToken(first.getOrDefault(name, "")))
                        .isNotEqualTo(content));
    }

    @Test
    void changesNoFileWhereOneCannotBeUnderstood() throws IOException {
        write(".npmrc", "registry=https://old.example/\n");
        for (Map.Entry<String, String> broken : Map.of(
                        ".config/pip/pip.conf", "index-url = https://old/\n",
                        ".pypirc", "[distutils\n",
                        ".gradle/init.d/codeartifact-acme-shared.gradle", "println 'mine'\n",
                        ".sbt/1.0/codeartifact-acme-shared.sbt", "name := \"mine\"\n",
                        ".m2/settings.xml", "<settings><servers></settings>")
                .entrySet()) {
            write(broken.getKey(), broken.getValue());
            assertThatThrownBy(() -> stage.run(request(true, Tool.values())))
                    .isInstanceOf(StageFailure.class)
                    .hasMessageContaining(home.resolve(broken.getKey()) + ": ")
                    .hasMessageContaining("no file was changed")
                    .hasMessageNotContaining(token());
            assertThat(read(broken.getKey())).isEqualTo(broken.getValue());
            assertThat(read(".npmrc")).isEqualTo("registry=https://old.example/\n");
            Files.delete(home.resolve(broken.getKey()));
        }
    }

    @Test
    void refusesAFileThatIsNoTextAndAServerOfSomebodyElse() throws IOException {
        Files.write(home.resolve(".npmrc"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> stage.run(request(true, Tool.NPM))).hasMessageContaining("no text in UTF-8");

        write(
                ".m2/settings.xml",
                "<settings><servers><server><id>codeartifact-acme-shared</id></server></servers></settings>");
        assertThatThrownBy(() -> stage.run(request(true, Tool.MAVEN)))
                .hasMessageContaining("<id>codeartifact-acme-shared</id> already");
    }

    @Test
    void refusesADocumentTypeInTheSettings() throws IOException {
        write(
                ".m2/settings.xml",
                "<!DOCTYPE settings [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><settings>&x;</settings>");
        assertThatThrownBy(() -> stage.run(request(true, Tool.MAVEN))).hasMessageContaining("DOCTYPE");
    }

    @Test
    void writesWhatALinkLeadsTo() throws IOException {
        write("dotfiles/npmrc", "save-exact=true\n");
        Files.createSymbolicLink(home.resolve(".npmrc"), home.resolve("dotfiles/npmrc"));
        stage.run(request(true, Tool.NPM));

        assertThat(Files.isSymbolicLink(home.resolve(".npmrc"))).isTrue();
        assertThat(read("dotfiles/npmrc")).startsWith("save-exact=true\nregistry=");
    }

    @Test
    void looksWhereVariablesLead() throws IOException {
        Places places = new Places(
                home,
                home.resolve("s.xml"),
                Map.of("NPM_CONFIG_USERCONFIG", home.resolve("npm").toString(), "GRADLE_USER_HOME", home + "/g"));
        stage.run(new LoginRequest(
                "acme",
                Optional.empty(),
                "shared",
                List.of(Tool.NPM, Tool.GRADLE),
                Optional.of("@acme"),
                true,
                "aws",
                places));

        assertThat(read("npm")).startsWith("@acme:registry=" + endpoint("npm")).doesNotContain("\nregistry=");
        assertThat(home.resolve("g/init.d/codeartifact-acme-shared.gradle")).exists();
    }

    @Test
    void saysThatThereIsNoSuchRepository() {
        LoginRequest other = new LoginRequest(
                "acme", Optional.empty(), "other", List.of(Tool.NPM), Optional.empty(), false, "", places());
        assertThatThrownBy(() -> stage.run(other))
                .isInstanceOf(StageFailure.class)
                .hasMessageContaining("the repository other of the domain acme");
    }

    @Test
    void parsesTheNamesOfTools() {
        assertThat(Tool.parse("npm, twine")).contains(List.of(Tool.NPM, Tool.TWINE));
        assertThat(Tool.parse("npm,yarn")).isEmpty();
        assertThat(Tool.words()).isEqualTo("npm, pip, twine, gradle, sbt, maven");
    }

    private LoginRequest request(boolean write, Tool... tools) {
        return new LoginRequest(
                "acme",
                Optional.empty(),
                "shared",
                List.of(tools),
                Optional.empty(),
                write,
                "aws --profile builder",
                places());
    }

    private Places places() {
        return new Places(home, home.resolve(".m2/settings.xml"), Map.of());
    }

    private String endpoint(String format) {
        return cloud.codeArtifact()
                .getRepositoryEndpoint(
                        request -> request.domain("acme").repository("shared").format(format))
                .repositoryEndpoint();
    }

    /** The token that the last run has written, or one that nothing has. */
    private String token() throws IOException {
        return Files.exists(home.resolve(".npmrc")) && read(".npmrc").contains("http://127")
                ? read(".npmrc").replaceAll("(?s).*//127[^\\n]*:_authToken=([^\\n]*)\\n.*", "$1")
                : "there is none";
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new java.util.TreeMap<>();
        for (String name : List.of(
                ".npmrc",
                ".config/pip/pip.conf",
                ".pypirc",
                ".gradle/init.d/codeartifact-acme-shared.gradle",
                ".sbt/1.0/codeartifact-acme-shared.sbt",
                ".m2/settings.xml")) {
            contents.put(name, read(name));
        }
        return contents;
    }

    private static String withoutToken(String content) {
        return content.replaceAll("[A-Za-z0-9_-]{40,}", "TOKEN");
    }

    private void write(String name, String content) throws IOException {
        Files.createDirectories(home.resolve(name).getParent());
        Files.writeString(home.resolve(name), content);
    }

    private String read(String name) throws IOException {
        return Files.readString(home.resolve(name));
    }
}
