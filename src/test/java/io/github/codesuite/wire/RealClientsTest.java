package io.github.codesuite.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.codesuite.bundle.Checksums;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codebuild.model.ArtifactsType;
import software.amazon.awssdk.services.codebuild.model.Build;
import software.amazon.awssdk.services.codebuild.model.ComputeType;
import software.amazon.awssdk.services.codebuild.model.EnvironmentType;
import software.amazon.awssdk.services.codebuild.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.codebuild.model.SourceType;
import software.amazon.awssdk.services.codebuild.model.StatusType;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.codedeploy.model.ApplicationDoesNotExistException;
import software.amazon.awssdk.services.codedeploy.model.ComputePlatform;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.sts.StsClient;

/** The SDK's own clients, unchanged, use the local cloud over HTTP. */
@Timeout(120)
class RealClientsTest {

    @TempDir
    Path folder;

    private ServedCloud cloud;

    @BeforeEach
    void serve() {
        cloud = ServedCloud.local(folder.resolve("home"));
    }

    @AfterEach
    void close() throws Exception {
        cloud.close();
    }

    @Test
    void stsSaysWhoCalls() {
        assertThat(cloud.client(StsClient.builder()).getCallerIdentity().account())
                .isEqualTo("000000000000");
    }

    @Test
    void codeBuildRunsABuildWhoseLogIsRead() {
        CodeBuildClient builds = cloud.client(CodeBuildClient.builder());
        createProject(builds);
        String id = builds.startBuild(request -> request.projectName("orders"))
                .build()
                .id();

        Build build = finished(builds, id);

        assertThat(build.buildStatus()).isEqualTo(StatusType.SUCCEEDED);
        List<OutputLogEvent> events = cloud.client(CloudWatchLogsClient.builder())
                .getLogEvents(request -> request.logGroupName(build.logs().groupName())
                        .logStreamName(build.logs().streamName())
                        .startFromHead(true))
                .events();
        assertThat(events).extracting(OutputLogEvent::message).anyMatch(line -> line.contains("hello over the wire"));
        assertThatThrownBy(() -> createProject(builds))
                .isInstanceOfSatisfying(ResourceAlreadyExistsException.class, failure -> {
                    assertThat(failure.statusCode()).isEqualTo(400);
                    assertThat(failure.awsErrorDetails().errorCode()).isEqualTo("ResourceAlreadyExistsException");
                    assertThat(failure.requestId()).isNotBlank();
                });
    }

    @Test
    void codeDeployKeepsApplications() {
        CodeDeployClient deployments = cloud.client(CodeDeployClient.builder());
        deployments.createApplication(
                request -> request.applicationName("orders").computePlatform(ComputePlatform.SERVER));

        assertThat(deployments.listApplications().applications()).containsExactly("orders");
        assertThatThrownBy(() -> deployments.getApplication(request -> request.applicationName("other")))
                .isInstanceOf(ApplicationDoesNotExistException.class);
    }

    @Test
    void codeArtifactStreamsAnAssetBothWays() throws IOException {
        CodeartifactClient packages = cloud.client(CodeartifactClient.builder());
        packages.createDomain(request -> request.domain("acme"));
        packages.createRepository(request -> request.domain("acme").repository("generic"));
        Path file = Files.write(folder.resolve("asset"), octets(3_000_000));
        String sha256 = Checksums.of(file).sha256();

        packages.publishPackageVersion(
                request -> request.domain("acme")
                        .repository("generic")
                        .format(PackageFormat.GENERIC)
                        .namespace("team")
                        .packageValue("tool")
                        .packageVersion("1.0")
                        .assetName("tool.bin")
                        .assetSHA256(sha256),
                RequestBody.fromFile(file));

        try (InputStream content = packages.getPackageVersionAsset(request -> request.domain("acme")
                .repository("generic")
                .format(PackageFormat.GENERIC)
                .namespace("team")
                .packageValue("tool")
                .packageVersion("1.0")
                .asset("tool.bin"))) {
            assertThat(content).hasSameContentAs(Files.newInputStream(file));
        }
    }

    @Test
    void s3KeepsObjects() {
        S3Client objects = cloud.s3();
        objects.createBucket(request -> request.bucket("acme-files"));
        byte[] content = octets(200_000);
        objects.putObject(
                request -> request.bucket("acme-files")
                        .key("a folder/+file.bin")
                        .contentType("application/x-tool")
                        .checksumAlgorithm(ChecksumAlgorithm.SHA256)
                        .metadata(Map.of("made-by", "test")),
                RequestBody.fromBytes(content));

        ResponseBytes<GetObjectResponse> received =
                objects.getObjectAsBytes(request -> request.bucket("acme-files").key("a folder/+file.bin"));

        assertThat(received.asByteArray()).isEqualTo(content);
        assertThat(received.response().contentType()).isEqualTo("application/x-tool");
        assertThat(received.response().metadata()).containsEntry("made-by", "test");
        assertThat(objects.headObject(request -> request.bucket("acme-files").key("a folder/+file.bin"))
                        .contentLength())
                .isEqualTo(content.length);
        assertThat(objects.listObjectsV2(request -> request.bucket("acme-files"))
                        .contents())
                .extracting(S3Object::key)
                .containsExactly("a folder/+file.bin");
        assertThatThrownBy(() -> objects.getObjectAsBytes(
                        request -> request.bucket("acme-files").key("other")))
                .isInstanceOf(NoSuchKeyException.class);
        assertThatThrownBy(() -> objects.headObject(
                        request -> request.bucket("acme-files").key("other")))
                .isInstanceOf(NoSuchKeyException.class);
        assertThatThrownBy(() -> objects.listObjectsV2(request -> request.bucket("no-such-bucket")))
                .isInstanceOf(NoSuchBucketException.class);
    }

    @Test
    void s3ObjectsHaveNoTags() {
        S3Client objects = cloud.s3();
        objects.createBucket(request -> request.bucket("acme-files"));
        objects.putObject(request -> request.bucket("acme-files").key("file"), RequestBody.fromString("content"));

        assertThat(objects.getObjectTagging(
                                request -> request.bucket("acme-files").key("file"))
                        .tagSet())
                .isEmpty();
        assertThatThrownBy(() -> objects.getObjectTagging(
                        request -> request.bucket("acme-files").key("other")))
                .isInstanceOf(NoSuchKeyException.class);
        assertThatThrownBy(() -> objects.putObject(
                        request -> request.bucket("acme-files").key("file").tagging("made=here"),
                        RequestBody.fromString("other")))
                .hasMessageContaining("Tagging")
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        refusal -> assertThat(refusal.awsErrorDetails().errorCode())
                                .isEqualTo("UnsupportedOperation"));
    }

    private static void createProject(CodeBuildClient builds) {
        builds.createProject(request -> request.name("orders")
                .serviceRole("arn:aws:iam::000000000000:role/local")
                .source(source -> source.type(SourceType.NO_SOURCE).buildspec("""
                        version: 0.2
                        phases:
                          build:
                            commands:
                              - echo hello over the wire
                        """))
                .artifacts(artifacts -> artifacts.type(ArtifactsType.NO_ARTIFACTS))
                .environment(environment -> environment
                        .type(EnvironmentType.LINUX_CONTAINER)
                        .image("aws/codebuild/standard:7.0")
                        .computeType(ComputeType.BUILD_GENERAL1_SMALL)));
    }

    private static Build finished(CodeBuildClient builds, String id) {
        Build build = builds.batchGetBuilds(request -> request.ids(id)).builds().get(0);
        while (build.buildStatus() == StatusType.IN_PROGRESS) {
            build = builds.batchGetBuilds(request -> request.ids(id)).builds().get(0);
        }
        return build;
    }

    private static byte[] octets(int count) {
        byte[] octets = new byte[count];
        new Random(7).nextBytes(octets);
        return octets;
    }
}
