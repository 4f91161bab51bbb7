package io.github.codesuite.scenario.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.bundle.Checksums;
import io.github.codesuite.scenario.ServedHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What one CLI does on a served cloud; all names are the CLI's own, so that several share the cloud. */
final class AwsCliWalk {

    private final AwsCli cli;
    private final ServedHome served;
    private final OwnClient own;
    private final CliShell shell;
    private final String name;

    AwsCliWalk(AwsCli cli, ServedHome served, OwnClient own, CliShell shell) {
        this.cli = cli;
        this.served = served;
        this.own = own;
        this.shell = shell;
        this.name = cli.word();
    }

    void copiesFiles(Path big) throws IOException {
        shell.aws("s3 mb s3://{}", name).succeeded();
        shell.aws("s3 cp --no-progress {} s3://{}/big", big, name).succeeded();
        shell.aws("s3 cp --no-progress s3://{}/big big", name).succeeded();
        assertThat(own.eTag(name, "big")).as("13 parts of 8 MB").matches("[0-9a-f]{32}-13");
        assertThat(Checksums.of(file("big")).sha256())
                .isEqualTo(Checksums.of(big).sha256());
        shell.aws("s3 cp --no-progress s3://{}/big s3://{}/copy", name, name).succeeded();
        assertThat(own.eTag(name, "copy")).isEqualTo(own.eTag(name, "big"));
        staysHere();
    }

    void synchronizesFolders() throws Exception {
        Trees.write(file("tree"));
        String sent = shell.aws("s3 sync --no-progress tree s3://{}/tree", name).succeeded();
        assertThat(sent.lines()).hasSize(Trees.FILES.size());
        shell.aws("s3 sync --no-progress s3://{}/tree back", name).succeeded();
        assertThat(Trees.read(file("back"))).isEqualTo(Trees.FILES);

        String key = Trees.FILES.firstKey();
        String link =
                shell.aws("s3 presign {}", "s3://" + name + "/tree/" + key).succeeded();
        assertThat(link).startsWith(served.address() + "/" + name + "/tree/");
        assertThat(Plain.get(link)).isEqualTo(Trees.FILES.get(key));

        Files.delete(file("tree").resolve("one.txt"));
        assertThat(shell.aws("s3 sync --no-progress --delete tree s3://{}/tree", name)
                        .succeeded())
                .isEqualTo("delete: s3://" + name + "/tree/one.txt");
        staysHere();
    }

    void buildsAndReadsTheLog() throws IOException {
        Files.writeString(file("project.json"), """
                {"name": "%s", "serviceRole": "arn:aws:iam::000000000000:role/local",
                 "source": {"type": "NO_SOURCE", "buildspec":
                   "version: 0.2\\nphases:\\n  build:\\n    commands:\\n      - echo hello from $WHO\\n"},
                 "artifacts": {"type": "NO_ARTIFACTS"},
                 "environment": {"type": "LINUX_CONTAINER", "image": "aws/codebuild/standard:7.0",
                   "computeType": "BUILD_GENERAL1_SMALL"}}
                """.formatted(name));
        shell.aws("codebuild create-project --cli-input-json file://project.json")
                .succeeded();
        String id = shell.aws(
                        "codebuild start-build --project-name {} --environment-variables-override name=WHO,value={}"
                                + " --output text --query build.id",
                        name,
                        name)
                .succeeded();
        List<String> ended = ended(id);
        assertThat(ended).first().isEqualTo("SUCCEEDED");
        String log = shell.aws(
                        "logs get-log-events --log-group-name {} --log-stream-name {} --start-from-head"
                                + " --output text --query events[].message",
                        ended.get(1),
                        ended.get(2))
                .succeeded();
        assertThat(log).contains("hello from " + name, "Phase complete: BUILD State: SUCCEEDED");
        staysHere();
    }

    /** Status, log group and log stream of a build that has ended. */
    private List<String> ended(String id) {
        String told = "IN_PROGRESS";
        while (told.startsWith("IN_PROGRESS")) {
            told = shell.aws(
                            "codebuild batch-get-builds --ids {} --output text"
                                    + " --query builds[].[buildStatus,logs.groupName,logs.streamName]",
                            id)
                    .succeeded();
        }
        return List.of(told.split("\t"));
    }

    /** A CLI that cannot publish yet gets a token for those who can. */
    void publishesAndGetsPackages() throws Exception {
        own.makeRepository(name, "files");
        Path asset = Files.write(file("tool-1.0.jar"), Trees.octets(300_000));
        Answer published = shell.aws(
                "codeartifact publish-package-version --asset-name tool-1.0.jar --asset-content tool-1.0.jar"
                        + " --asset-sha256 {} --format generic " + inRepository(),
                Checksums.of(asset).sha256());
        boolean publishes = !published.error().contains("Invalid choice");
        if (publishes) {
            assertThat(published.succeeded()).contains("Published");
        } else {
            publishWithToken(asset);
        }
        shell.aws(
                        "codeartifact get-package-version-asset --asset tool-1.0.jar --format {} " + inRepository()
                                + " back.jar",
                        publishes ? "generic" : "maven")
                .succeeded();
        assertThat(file("back.jar")).hasSameBinaryContentAs(asset);
        staysHere();
    }

    private String inRepository() {
        return "--domain " + name + " --repository files --namespace com.example --package tool --package-version 1.0";
    }

    private void publishWithToken(Path asset) throws Exception {
        String token = shell.aws(
                        "codeartifact get-authorization-token --domain {} --output text --query authorizationToken",
                        name)
                .succeeded();
        Plain.put(served.address() + "/maven/" + name + "/files/com/example/tool/1.0/tool-1.0.jar", asset, token);
    }

    /** A CLI that knows no endpoints in profiles cannot push: it asks real S3, as serve says. */
    void pushesAndDeploys() throws IOException {
        own.makeFleet(name);
        Path revision = Revision.write(file("revision"));
        if (cli.knowsEndpoints()) {
            push(shell).succeeded();
        } else {
            leavesToPush();
            shell.aws("s3 cp --no-progress {} s3://{}/revision.zip", Revision.zip(revision), name)
                    .succeeded();
        }
        String id = shell.aws(
                        "deploy create-deployment --application-name {} --deployment-group-name {}"
                                + " --s3-location bucket={},key=revision.zip,bundleType=zip"
                                + " --output text --query deploymentId",
                        name,
                        name,
                        name)
                .succeeded();
        shell.aws("deploy wait deployment-successful --deployment-id {}", id).succeeded();
        assertThat(served.home().resolve("codedeploy/fleet/" + name + "/root/after.txt"))
                .hasContent("hello");
        staysHere();
    }

    private Answer push(CliShell from) {
        return from.aws(
                "deploy push --application-name {} --s3-location s3://{}/revision.zip --source revision", name, name);
    }

    private void leavesToPush() {
        try (CliShell another = shell.another()) {
            push(another).failed();
            assertThat(another.leftFor()).isNotEmpty().allMatch(line -> line.startsWith("CONNECT " + name + ".s3."));
        }
    }

    void isRefusedWithAWrongKey() throws IOException {
        String id = own.keyId();
        try (CliShell wrongSecret = shell.withCredentials(credentials("wrong-secret", id));
                CliShell unknown = shell.withCredentials(credentials("unknown", "LKIAAAAAAAAAAAAAAAAA"))) {
            assertThat(wrongSecret.aws("s3 ls").failed())
                    .contains("An error occurred (SignatureDoesNotMatch) when calling the ListBuckets operation");
            assertThat(unknown.aws("codebuild list-projects").failed())
                    .contains(
                            "An error occurred (UnrecognizedClientException) when calling the ListProjects operation");
            assertThat(wrongSecret.leftFor()).isEmpty();
            assertThat(unknown.leftFor()).isEmpty();
        }
    }

    /** Also shows that what leaves this machine is seen. */
    void needsNoEndpointWhereItReadsProfiles() {
        String call = "sts get-caller-identity --output text --query Account";
        try (CliShell alone = shell.withProfileAlone(Map.of());
                CliShell ignoring = shell.withProfileAlone(Map.of("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true"))) {
            if (cli.knowsEndpoints()) {
                assertThat(alone.aws(call).succeeded()).isEqualTo("000000000000");
                assertThat(alone.leftFor()).isEmpty();
            }
            ignoring.aws(call).failed();
            assertThat(ignoring.leftFor()).singleElement().asString().startsWith("CONNECT sts.");
        }
    }

    private Path credentials(String file, String id) throws IOException {
        return Files.writeString(
                file(file),
                "[codesuite]\naws_access_key_id = " + id + "\naws_secret_access_key = not-the-secret-of-this-cloud\n");
    }

    private void staysHere() {
        assertThat(shell.leftFor()).isEmpty();
    }

    private Path file(String child) {
        return shell.folder().resolve(child);
    }
}
