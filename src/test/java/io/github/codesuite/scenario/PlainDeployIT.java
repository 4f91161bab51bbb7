package io.github.codesuite.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.aws.AwsCloud;
import io.github.codesuite.aws.AwsSettings;
import io.github.codesuite.local.LocalAws;
import io.github.codesuite.local.LocalCloud;
import io.github.codesuite.local.LocalHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;

/**
 * A project that does not use the plugin deploys to a served repository: with the repository's URL in its POM and a token in
 * settings.xml, as the README says.
 */
class PlainDeployIT {

    private static final List<String> DEPLOY_PLUGINS = List.of("2.7", "3.1.4");

    private final Surroundings surroundings = Surroundings.ofTheBuild();

    static Stream<Path> mavens() throws IOException {
        try (Stream<Path> others = Files.list(Path.of(System.getProperty("its.mavens")))) {
            return Stream.concat(Stream.of(Surroundings.ofTheBuild().mavenHome()), others.sorted().toList().stream());
        }
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void deploysReleasesAndSnapshotsTwice(Path maven) throws Exception {
        try (ServedHome served = ServedHome.start("plain-deploy");
                AwsCloud cloud = cloud(served)) {
            CodeartifactClient client = cloud.codeArtifact();
            client.createDomain(create -> create.domain("acme"));
            client.createRepository(create -> create.domain("acme").repository("releases"));
            Path settings = settings(served, client);
            for (String plugin : DEPLOY_PLUGINS) {
                String release = "1." + plugin;
                String snapshot = "2." + plugin + "-SNAPSHOT";
                for (int time = 0; time < 2; time++) {
                    deploy(maven, served, settings, plugin, release);
                    deploy(maven, served, settings, plugin, snapshot);
                }
                assertThat(versions(client))
                        .contains(release + " Published", snapshot + " Published")
                        .filteredOn(version -> version.matches("2\\." + plugin + "-\\d{8}.*-[12] Unlisted"))
                        .hasSize(2);
            }
        }
    }

    private void deploy(Path maven, ServedHome served, Path settings, String plugin, String version) throws Exception {
        Path project = served.folder("project-" + version);
        if (!Files.exists(project.resolve("pom.xml"))) {
            Projects.copy(surroundings.projects().resolve("scenario-plain-deploy"), project);
            Projects.replace(project, "@version@", version, "pom.xml");
            Projects.replace(project, "@deploy@", plugin, "pom.xml");
            Projects.replace(project, "@address@", served.address().toString(), "pom.xml");
        }
        Surroundings withThis = new Surroundings(
                maven,
                surroundings.repository(),
                settings,
                surroundings.projects(),
                surroundings.scratch(),
                surroundings.plugin());
        MavenBuild build = MavenBuild.run(withThis, project, "deploy");
        assertThat(build.status()).as(build.output()).isZero();
    }

    private Path settings(ServedHome served, CodeartifactClient client) throws IOException {
        String token = client.getAuthorizationToken(get -> get.domain("acme")).authorizationToken();
        String server = "<servers><server><id>local-codeartifact</id><username>aws</username><password>" + token
                + "</password></server></servers>";
        String settings = Files.readString(surroundings.settings());
        return Files.writeString(
                served.folder("settings").resolve("settings.xml"),
                settings.replace("</settings>", server + "</settings>"));
    }

    private static List<String> versions(CodeartifactClient client) {
        return client
                .listPackageVersions(list -> list.domain("acme")
                        .repository("releases")
                        .format(PackageFormat.MAVEN)
                        .namespace("com.example")
                        .packageValue("plain"))
                .versions()
                .stream()
                .map(version -> version.version() + " " + version.statusAsString())
                .toList();
    }

    private static AwsCloud cloud(ServedHome served) {
        LocalAws.Key key = new LocalAws(new LocalHome(served.home())).key();
        return AwsCloud.openLocal(
                served.address(),
                new AwsSettings.AccessKey(key.id(), key.secret()),
                LocalCloud.REGION,
                LocalCloud.PACE);
    }
}
