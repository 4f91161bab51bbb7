package io.github.codesuite.scenario.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.bundle.Checksums;
import io.github.codesuite.cloud.PublicRepository;
import io.github.codesuite.local.codeartifact.PublicFiles;
import io.github.codesuite.scenario.ServedHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;

/** Each npm of this machine publishes to and installs from a repository of a served local cloud, and goes nowhere else. */
class NpmIT {

    @TempDir
    private Path folder;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    @AfterEach
    void close() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    @TestFactory
    Stream<DynamicTest> usesTheServedRepository() throws IOException {
        List<Path> found = Executables.named("npm").stream()
                .filter(program -> !NpmCli.version(program, folder).isEmpty())
                .toList();
        if (found.isEmpty()) {
            return Stream.of(Absent.test("npm", "no npm that runs is on PATH", "install Node.js with npm"));
        }
        ServedHome served = closing(ServedHome.start("npm"));
        OwnClient own = closing(OwnClient.of(served));
        own.makeRepository("npm", "packages");
        return found.stream()
                .map(program -> DynamicTest.dynamicTest(
                        "npm " + NpmCli.version(program, folder) + " publishes and installs",
                        () -> publishesAndInstalls(program, served, own)));
    }

    @TestFactory
    Stream<DynamicTest> installsFromAPublicRegistry() throws IOException {
        List<Path> found = Executables.named("npm").stream()
                .filter(program -> !NpmCli.version(program, folder).isEmpty())
                .toList();
        if (found.isEmpty()) {
            return Stream.of(Absent.test("npm", "no npm that runs is on PATH", "install Node.js with npm"));
        }
        PublicFiles registry = closing(PublicFiles.start(PublicRepository.NPMJS));
        ServedHome served =
                closing(ServedHome.start("npm outside", "-Dcodesuite.local.upstreams=npmjs=" + registry.url()));
        OwnClient own = closing(OwnClient.of(served));
        own.makeRepository("npm", "packages");
        own.connect("npm", "packages", "public:npmjs");
        return found.stream()
                .map(program -> DynamicTest.dynamicTest(
                        "npm " + NpmCli.version(program, folder) + " installs from outside",
                        () -> installsFromOutside(program, served, own, registry)));
    }

    private void installsFromOutside(Path program, ServedHome served, OwnClient own, PublicFiles registry)
            throws IOException {
        String word = NpmCli.version(program, folder).replace('.', '-');
        String endpoint = own.endpoint("npm", "packages", PackageFormat.NPM);
        try (NpmCli npm = NpmCli.of(program, served.folder("npm " + word), endpoint, own.token("npm"))) {
            String dependency = "@public/for-app-" + word;
            register(npm, registry, dependency, "");
            register(npm, registry, "app-" + word, ",\"dependencies\":{\"" + dependency + "\":\"^1.0.0\"}");
            Path user = npm.makePackage("user", "{\"name\":\"user\",\"version\":\"1.0.0\"}", "");

            npm.npm(user, "install", "app-" + word).succeeded();

            assertThat(user.resolve("node_modules").resolve(dependency).resolve("index.js"))
                    .hasContent("module.exports = 42");
            assertThat(user.resolve("package-lock.json"))
                    .content()
                    .contains("\"resolved\": \"" + endpoint + dependency + "/-/")
                    .doesNotContain(registry.url().toString());
            registry.outage(503);
            npm.npm(user, "ci", "--cache", "another").succeeded();
            registry.outage(0);
            assertThat(npm.npm(user, "install", "none-such-package").failed()).contains("E404");
            assertThat(npm.leftFor()).isEmpty();
        }
    }

    /** Packs a package and puts it into the registry, with the document that npmjs would have of it. */
    private static void register(NpmCli npm, PublicFiles registry, String name, String more) throws IOException {
        String manifest = "{\"name\":\"" + name + "\",\"version\":\"1.0.0\"" + more;
        String file = name.replace("@", "").replace('/', '-') + "-1.0.0.tgz";
        Path made = npm.makePackage("made " + file.replace(".tgz", ""), manifest + "}", "module.exports = 42\n");
        npm.npm(made, "pack", "--cache", "packing").succeeded();
        byte[] content = Files.readAllBytes(made.resolve(file));
        String integrity = Base64.getEncoder()
                .encodeToString(HexFormat.of().parseHex(Checksums.of(content).sha512()));
        registry.put("files/" + file, content);
        registry.put(
                name.replace("/", "%2f"),
                "{\"name\":\"" + name + "\",\"dist-tags\":{\"latest\":\"1.0.0\"},\"versions\":{\"1.0.0\":" + manifest
                        + ",\"dist\":{\"integrity\":\"sha512-" + integrity + "\",\"tarball\":\""
                        + registry.url().resolve("files/" + file) + "\"}}}}");
    }

    private void publishesAndInstalls(Path program, ServedHome served, OwnClient own) throws IOException {
        String word = NpmCli.version(program, folder).replace('.', '-');
        String endpoint = own.endpoint("npm", "packages", PackageFormat.NPM);
        try (NpmCli npm = NpmCli.of(program, served.folder("npm " + word), endpoint, own.token("npm"))) {
            Walk walk = new Walk(npm, served.folder("npm " + word), "app-" + word, endpoint);
            walk.publishes();
            walk.installs();
            walk.looks();
            walk.changesTags();
            walk.isRefused();
            assertThat(npm.leftFor()).isEmpty();
        }
    }

    private <T extends AutoCloseable> T closing(T opened) {
        open.push(opened);
        return opened;
    }

    /** What a user does with an application that needs a scoped package of the same repository. */
    private record Walk(NpmCli npm, Path folder, String app, String endpoint) {

        private String dependency() {
            return "@acme/for-" + app;
        }

        void publishes() throws IOException {
            Path dependency = npm.makePackage(
                    "dependency",
                    "{\"name\":\"" + dependency() + "\",\"version\":\"1.2.3\",\"license\":\"MIT\"}",
                    "module.exports = 42\n");
            npm.npm(dependency, "publish").succeeded();
            Path application = npm.makePackage(
                    "application",
                    "{\"name\":\"" + app + "\",\"version\":\"1.0.0\",\"dependencies\":{\"" + dependency()
                            + "\":\"^1.0.0\"}}",
                    "console.log(require('" + dependency() + "'))\n");
            npm.npm(application, "publish").succeeded();
        }

        void installs() throws IOException {
            Path user = npm.makePackage("user", "{\"name\":\"user\",\"version\":\"1.0.0\"}", "");
            npm.npm(user, "install", app).succeeded();
            assertThat(user.resolve("node_modules").resolve(dependency()).resolve("index.js"))
                    .hasContent("module.exports = 42");
            assertThat(user.resolve("package-lock.json"))
                    .content()
                    .contains("\"resolved\": \"" + endpoint + app + "/-/" + app + "-1.0.0.tgz\"")
                    .contains("\"integrity\": \"sha512-");
            npm.npm(user, "ci").succeeded();
            assertThat(user.resolve("node_modules").resolve(app).resolve("package.json"))
                    .exists();
        }

        void looks() {
            assertThat(npm.npm(folder, "view", dependency(), "license", "dist.tarball")
                            .succeeded())
                    .contains("MIT", endpoint + dependency() + "/-/");
            npm.npm(folder, "ping").succeeded();
        }

        void changesTags() {
            npm.npm(folder, "dist-tag", "add", app + "@1.0.0", "stable").succeeded();
            assertThat(npm.npm(folder, "dist-tag", "ls", app).succeeded().lines())
                    .containsExactly("latest: 1.0.0", "stable: 1.0.0");
            npm.npm(folder, "dist-tag", "rm", app, "stable").succeeded();
            npm.npm(folder, "deprecate", app + "@1.0.0", "use another").succeeded();
            assertThat(npm.npm(folder, "view", app, "deprecated").succeeded()).isEqualTo("use another");
        }

        void isRefused() throws IOException {
            Path application = folder.resolve("application");
            Files.writeString(application.resolve("index.js"), "other\n");
            assertThat(npm.npm(application, "publish", "--force").failed()).contains("E409", "exists with other bytes");
            assertThat(npm.npm(folder, "unpublish", "--force", app + "@1.0.0").failed())
                    .contains("DeletePackageVersions");
            assertThat(npm.npm(folder, "whoami").failed()).contains("E404");
            assertThat(npm.npm(folder, "view", app, "versions").succeeded()).contains("1.0.0");
        }
    }
}
