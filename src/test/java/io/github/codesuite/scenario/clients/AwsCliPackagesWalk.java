package io.github.codesuite.scenario.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.scenario.ServedHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What one CLI does with packages, repositories and groups of a domain of its own. */
final class AwsCliPackagesWalk {

    private static final String PACKAGE = " --format maven --namespace com.example --package app";
    private static final String STEM = "com/example/app/1.0/app-1.0";

    private final ServedHome served;
    private final CliShell shell;
    private final String domain;

    AwsCliPackagesWalk(AwsCli cli, ServedHome served, CliShell shell) {
        this.served = served;
        this.shell = shell;
        this.domain = "packages-" + cli.word();
    }

    /** A CLI of before 2024 knows no package groups. */
    void copiesAndGroupsPackages() throws Exception {
        makeRepositories();
        publish();
        assertThat(codeArtifact("list-package-version-dependencies --repository stage --package-version 1.0" + PACKAGE
                                + " --query dependencies[].[package,dependencyType,versionRequirement]")
                        .succeeded())
                .isEqualTo("junit\ttest\t4.13.2");
        assertThat(codeArtifact("copy-package-versions --source-repository stage --destination-repository prod"
                                + " --versions 1.0" + PACKAGE + " --query keys(successfulVersions)")
                        .succeeded())
                .isEqualTo("1.0");
        assertThat(codeArtifact("dispose-package-versions --repository stage --versions 1.0 --expected-status Published"
                                + PACKAGE + " --query keys(failedVersions)")
                        .succeeded())
                .isEmpty();
        assertThat(codeArtifact("list-package-versions --repository stage" + PACKAGE + " --query versions[].status")
                        .succeeded())
                .isEqualTo("Disposed");
        assertThat(codeArtifact("describe-package-version --repository prod --package-version 1.0" + PACKAGE
                                + " --query packageVersion.origin.domainEntryPoint.repositoryName")
                        .succeeded())
                .isEqualTo("stage");
        groups();
        assertThat(shell.leftFor()).isEmpty();
    }

    private void makeRepositories() throws IOException {
        String arn = codeArtifact("create-domain --tags key=team,value=a --query domain.arn")
                .succeeded();
        assertThat(shell.aws(
                                "codeartifact list-tags-for-resource --output text --resource-arn {} --query tags[].value",
                                arn)
                        .succeeded())
                .isEqualTo("a");
        codeArtifact("create-repository --repository stage").succeeded();
        assertThat(codeArtifact("create-repository --repository prod --upstreams repositoryName=stage"
                                + " --query repository.upstreams[].repositoryName")
                        .succeeded())
                .isEqualTo("stage");
        Files.writeString(shell.folder().resolve("policy.json"), """
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*",
                 "Action": "codeartifact:ReadFromRepository", "Resource": "*"}]}
                """);
        codeArtifact("put-repository-permissions-policy --repository prod --policy-document file://policy.json")
                .succeeded();
        assertThat(codeArtifact("get-repository-permissions-policy --repository prod --query policy.document")
                        .succeeded())
                .contains("ReadFromRepository");
    }

    private void publish() throws Exception {
        String token = codeArtifact("get-authorization-token --query authorizationToken")
                .succeeded();
        put(token, STEM + ".jar", "jar");
        put(token, STEM + ".pom", """
                <project><modelVersion>4.0.0</modelVersion><groupId>com.example</groupId><artifactId>app</artifactId>
                <version>1.0</version><dependencies><dependency><groupId>junit</groupId><artifactId>junit</artifactId>
                <version>4.13.2</version><scope>test</scope></dependency></dependencies></project>
                """);
        put(token, "com/example/app/maven-metadata.xml", """
                <metadata><groupId>com.example</groupId><artifactId>app</artifactId><versioning><versions>
                <version>1.0</version></versions></versioning></metadata>
                """);
    }

    private void groups() {
        Answer created = codeArtifact(
                "create-package-group --package-group /maven/com.example~ --description ours --query packageGroup.arn");
        if (created.error().contains("Invalid choice")) {
            return;
        }
        assertThat(created.succeeded()).endsWith(":package-group/" + domain + "/maven/com.example%7e");
        assertThat(codeArtifact("get-associated-package-group" + PACKAGE
                                + " --query [packageGroup.pattern,associationType]")
                        .succeeded())
                .isEqualTo("/maven/com.example~\tSTRONG");
        assertThat(codeArtifact("update-package-group-origin-configuration --package-group /maven/com.example~"
                                + " --restrictions PUBLISH=ALLOW_SPECIFIC_REPOSITORIES --add-allowed-repositories"
                                + " originRestrictionType=PUBLISH,repositoryName=stage"
                                + " --query allowedRepositoryUpdates.PUBLISH.ADDED")
                        .succeeded())
                .isEqualTo("stage");
        assertThat(codeArtifact("list-package-groups --query packageGroups[].pattern")
                        .succeeded()
                        .split("\t"))
                .isEqualTo(List.of("/*", "/maven/com.example~").toArray());
    }

    private Answer codeArtifact(String words) {
        String[] parts = words.split(" ", 2);
        String rest = parts.length > 1 ? " " + parts[1] : "";
        return shell.aws("codeartifact " + parts[0] + " --output text --domain {}" + rest, domain);
    }

    private void put(String token, String path, String content) throws Exception {
        Path file = Files.writeString(shell.folder().resolve("content"), content);
        Plain.put(served.address() + "/maven/" + domain + "/stage/" + path, file, token);
    }
}
