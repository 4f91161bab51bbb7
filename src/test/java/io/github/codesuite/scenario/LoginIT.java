package io.github.codesuite.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Builds that read from and deploy to CodeArtifact under AWS's own names, with no server in {@code settings.xml}: the plugin as an
 * extension does it, of a POM or of {@code .mvn/extensions.xml}.
 */
class LoginIT {

    /** Maven resolves its own extensions with the repositories of profiles that are named here, and of no other. */
    private static final String ACTIVE =
            "<activeProfiles><activeProfile>main-local-repository</activeProfile></activeProfiles>";

    private final Surroundings build = Surroundings.ofTheBuild();
    private Optional<AwsByName> running = Optional.empty();
    private Path scratch = build.scratch();
    private Map<String, String> environment = Map.of();
    private String url = AwsByName.REPOSITORY;

    @AfterEach
    void leaveNothing() throws IOException {
        if (running.isPresent()) {
            running.get().close();
        }
    }

    static Stream<Path> mavens() throws IOException {
        return Mavens.ofTheBuild();
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void deploysAndReadsWithOneToken(Path maven) throws Exception {
        AwsByName aws = start("login-" + maven.getFileName());
        succeeds(run(maven, "producer", "first", "deploy"));
        assertThat(aws.requests()).anyMatch(line -> line.startsWith("PUT") && line.endsWith("lib-1.0.0.jar"));
        assertThat(aws.requestedTokens()).hasSize(1);
        assertThat(tokenFiles())
                .singleElement()
                .satisfies(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));

        aws.forgetRequests();
        MavenBuild reader = run(maven, "reader", "second", "compile", "-X");
        succeeds(reader);
        assertThat(reader.output()).contains("the tool of the repository runs");
        MavenBuild consumer = run(maven, "consumer", "third", "deploy");
        succeeds(consumer);
        assertThat(consumer.output()).contains("the tool of the repository runs");
        assertThat(aws.requests())
                .anyMatch(line -> line.startsWith("GET") && line.endsWith("base-1.0.0.pom"))
                .anyMatch(line -> line.startsWith("GET") && line.endsWith("bom-1.0.0.pom"))
                .anyMatch(line -> line.startsWith("GET") && line.endsWith("tool-1.0.0.jar"))
                .anyMatch(line -> line.startsWith("PUT") && line.endsWith("consumer-1.0.0.jar"));
        assertThat(aws.requestedTokens()).isEmpty();

        staysOffline(maven, aws);
        isRefreshedWhenRefused(maven, aws);
        assertThat(reader.output() + consumer.output()).doesNotContain(aws.tokens());
    }

    private void staysOffline(Path maven, AwsByName aws) throws Exception {
        forgetTokens();
        aws.forgetRequests();
        succeeds(run(maven, "consumer", "third", "package", "-o"));
        assertThat(aws.requests()).isEmpty();
        assertThat(tokenFiles()).isEmpty();
    }

    private void isRefreshedWhenRefused(Path maven, AwsByName aws) throws Exception {
        succeeds(run(maven, "reader", "fourth", "validate"));
        aws.revokeTokens();
        aws.forgetRequests();
        succeeds(run(maven, "reader", "fifth", "compile"));
        boolean asksThePlugin = !maven.getFileName().toString().contains("-4.");
        assertThat(aws.requestedTokens()).hasSize(asksThePlugin ? 1 : 0);
    }

    @Test
    void stableNamesAndMirrorsWorkTheSameWay() throws Exception {
        AwsByName aws = start("login-names");
        String home = "-Dcodesuite.local.home=" + aws.home();
        url = "https://acme.codeartifact.localhost/maven/releases/";
        succeeds(run(build.mavenHome(), "producer", "first", "deploy", home));
        succeeds(run(build.mavenHome(), "consumer", "second", "deploy", home));
        assertThat(aws.requests()).isEmpty();

        url = "https://repository.example/maven/";
        Path mirrored = settings(
                aws,
                "<mirrors><mirror><id>mirror</id><mirrorOf>acme</mirrorOf><url>" + AwsByName.REPOSITORY
                        + "</url></mirror></mirrors>");
        succeeds(run(build.mavenHome(), "reader", "third", mirrored, "validate"));
        assertThat(aws.requestedTokens()).hasSize(1);
    }

    @Test
    void saysWhatIsMissingWhereNoTokenIsGiven() throws Exception {
        AwsByName aws = start("login-denied");
        aws.denyTokens();
        MavenBuild refused = run(build.mavenHome(), "consumer", "denied", "validate");

        assertThat(refused.status()).isNotZero();
        assertThat(refused.output())
                .contains("acme (" + AwsByName.REPOSITORY)
                .contains("codeartifact:GetAuthorizationToken on"
                        + " arn:aws:codeartifact:eu-central-1:000000000000:domain/acme")
                .contains("allow sts:GetServiceBearerToken on arn:aws:sts::000000000000:assumed-role/builder");
        assertThat(aws.requestedTokens()).hasSize(1);
    }

    @Test
    void takesTheTokenOfTheEnvironmentAndSaysWhenItIsRefused() throws Exception {
        AwsByName aws = start("login-given");
        String token = aws.newToken();
        environment = Map.of("CODEARTIFACT_AUTH_TOKEN", token);
        MavenBuild taken = run(build.mavenHome(), "producer", "first", "deploy");
        succeeds(taken);
        aws.revokeTokens();
        MavenBuild refused = run(build.mavenHome(), "reader", "second", "validate");

        assertThat(refused.status()).isNotZero();
        assertThat(refused.output())
                .contains("401 to the token in CODEARTIFACT_AUTH_TOKEN", "export a new one, or unset it");
        assertThat(taken.output() + refused.output()).doesNotContain(token);
        assertThat(aws.requestedTokens()).isEmpty();
    }

    @Test
    void letsAServerOfTheSettingsWin() throws Exception {
        AwsByName aws = start("login-server");
        Path settings = settings(
                aws,
                "<servers><server><id>acme</id><username>aws</username>"
                        + "<password>of-the-settings</password></server></servers>");
        MavenBuild refused = run(build.mavenHome(), "consumer", "server", settings, "validate");

        assertThat(refused.status()).isNotZero();
        assertThat(refused.output()).contains("401");
        assertThat(aws.requestedTokens()).isEmpty();
    }

    @Test
    void loadsNothingOfTheSdkWhereNothingIsAskedFor() throws Exception {
        start("login-lazy");
        Path project = Files.createDirectories(scratch.resolve("many"));
        Projects.write40Modules(project);
        MavenBuild validate = MavenBuild.startWith(
                surroundings(build.mavenHome(), "many-repository", settings(running.orElseThrow(), "")),
                project,
                options() + " -Xlog:class+load=info:file=" + scratch.resolve("classes.txt"),
                "validate");
        validate.await();

        succeeds(validate);
        assertThat(Files.readString(scratch.resolve("classes.txt")))
                .contains("io.github.codesuite.mojo.LifecycleExtension")
                .doesNotContain("software.amazon.awssdk");
        assertThat(running.orElseThrow().requests()).isEmpty();
    }

    private AwsByName start(String name) throws Exception {
        scratch = build.scratch().resolve(name);
        Projects.delete(scratch);
        AwsByName aws = AwsByName.start(scratch.resolve("aws"));
        running = Optional.of(aws);
        return aws;
    }

    private MavenBuild run(Path maven, String project, String localRepository, String... arguments) throws Exception {
        return run(maven, project, localRepository, settings(running.orElseThrow(), ""), arguments);
    }

    private MavenBuild run(Path maven, String project, String localRepository, Path settings, String... arguments)
            throws IOException {
        Path copy = scratch.resolve(project);
        if (!Files.exists(copy)) {
            Projects.copy(build.projects().resolve("scenario-login").resolve(project), copy);
            Projects.replace(copy, "@repository@", url, "pom.xml");
        }
        MavenBuild started = MavenBuild.startWith(
                surroundings(maven, localRepository, settings), copy, options(), environment, arguments);
        started.await();
        return started;
    }

    private String options() {
        return running.orElseThrow().options() + " -Duser.home=" + scratch.resolve("user");
    }

    private Surroundings surroundings(Path maven, String localRepository, Path settings) {
        return new Surroundings(
                maven, scratch.resolve(localRepository), settings, build.projects(), scratch, build.plugin());
    }

    /** Maven's own plugins come from where those of all other tests come from; everything else goes through the proxy. */
    private Path settings(AwsByName aws, String more) throws IOException {
        String proxy = "<proxies><proxy><id>test</id><active>true</active><protocol>http</protocol>"
                + "<host>127.0.0.1</host><port>" + aws.proxyPort() + "</port>"
                + "<nonProxyHosts>repo.maven.apache.org</nonProxyHosts></proxy></proxies>";
        String settings = Files.readString(build.settings())
                .replace("<profiles>", proxy + more + "<profiles>")
                .replace("</profiles>", "</profiles>" + ACTIVE);
        return Files.writeString(scratch.resolve("settings.xml"), settings);
    }

    private List<Path> tokenFiles() throws IOException {
        Path folder = scratch.resolve("user/.codesuite/tokens");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".token")).toList();
        }
    }

    private void forgetTokens() throws IOException {
        for (Path file : tokenFiles()) {
            Files.delete(file);
        }
    }

    private static void succeeds(MavenBuild build) {
        assertThat(build.status()).as(build.output()).isZero();
    }
}
