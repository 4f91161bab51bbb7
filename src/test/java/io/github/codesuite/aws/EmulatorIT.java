package io.github.codesuite.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.codesuite.value.Secret;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.codebuild.model.ArtifactsType;
import software.amazon.awssdk.services.codebuild.model.ComputeType;
import software.amazon.awssdk.services.codebuild.model.EnvironmentType;
import software.amazon.awssdk.services.codebuild.model.SourceType;
import software.amazon.awssdk.services.codedeploy.model.ApplicationDoesNotExistException;
import software.amazon.awssdk.services.codedeploy.model.ComputePlatform;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** The clients for {@code target=aws} with an endpoint, against an emulator that others wrote: as far as it knows the services. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmulatorIT {

    private Optional<MotoServer> moto = Optional.empty();
    private Optional<AwsCloud> opened = Optional.empty();

    @BeforeAll
    void open() {
        moto = MotoServer.start();
        Assumptions.assumeTrue(
                moto.isPresent(),
                "skipped: no moto_server that runs is on PATH; install it with pip install 'moto[server]'");
        AwsSettings settings = new AwsSettings(
                Optional.of("eu-central-1"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                moto.map(MotoServer::endpoint),
                Optional.of("123456789012"),
                Optional.empty(),
                Patience.standard());
        opened = Optional.of(AwsCloud.open(settings.with(new AwsSettings.AccessKey("AKIDTEST", Secret.of("any")))));
    }

    @AfterAll
    void close() throws Exception {
        opened.ifPresent(AwsCloud::close);
        if (moto.isPresent()) {
            moto.get().close();
        }
    }

    @Test
    void confirmsTheExpectedAccount() {
        assertThat(cloud().identity().account()).isEqualTo("123456789012");
        assertThat(cloud().identity().region()).isEqualTo("eu-central-1");
    }

    @Test
    void keepsObjects() {
        cloud().s3()
                .createBucket(create -> create.bucket("acme-sources")
                        .createBucketConfiguration(where -> where.locationConstraint("eu-central-1")));
        cloud().s3()
                .putObject(
                        put -> put.bucket("acme-sources")
                                .key("a folder/+source.zip")
                                .metadata(Map.of("made-by", "test"))
                                .checksumAlgorithm(ChecksumAlgorithm.SHA256),
                        RequestBody.fromString("content"));

        assertThat(cloud().s3()
                        .getObjectAsBytes(get -> get.bucket("acme-sources").key("a folder/+source.zip"))
                        .asUtf8String())
                .isEqualTo("content");
        assertThat(cloud().s3()
                        .headObject(head -> head.bucket("acme-sources").key("a folder/+source.zip"))
                        .metadata())
                .containsEntry("made-by", "test");
        assertThat(cloud().s3()
                        .listObjectsV2(list -> list.bucket("acme-sources"))
                        .contents())
                .singleElement()
                .satisfies(object -> assertThat(object.key()).isEqualTo("a folder/+source.zip"));
        assertThatThrownBy(() -> cloud().s3()
                        .getObjectAsBytes(get -> get.bucket("acme-sources").key("other")))
                .isInstanceOf(NoSuchKeyException.class);
    }

    @Test
    void keepsLogs() {
        cloud().logs().createLogGroup(create -> create.logGroupName("/aws/codebuild/orders"));
        cloud().logs()
                .createLogStream(
                        create -> create.logGroupName("/aws/codebuild/orders").logStreamName("one"));
        long now = System.currentTimeMillis();
        cloud().logs()
                .putLogEvents(put -> put.logGroupName("/aws/codebuild/orders")
                        .logStreamName("one")
                        .logEvents(InputLogEvent.builder()
                                .timestamp(now)
                                .message("hello")
                                .build()));

        assertThat(cloud().logs()
                        .getLogEvents(get -> get.logGroupName("/aws/codebuild/orders")
                                .logStreamName("one")
                                .startFromHead(true))
                        .events())
                .extracting(OutputLogEvent::message)
                .containsExactly("hello");
    }

    @Test
    void knowsCodeBuildProjects() {
        cloud().codeBuild()
                .createProject(create -> create.name("orders")
                        .serviceRole("arn:aws:iam::123456789012:role/build")
                        .source(source -> source.type(SourceType.S3).location("acme-sources/source.zip"))
                        .artifacts(artifacts -> artifacts.type(ArtifactsType.NO_ARTIFACTS))
                        .environment(environment -> environment
                                .type(EnvironmentType.LINUX_CONTAINER)
                                .image("aws/codebuild/standard:7.0")
                                .computeType(ComputeType.BUILD_GENERAL1_SMALL)));

        assertThat(cloud().codeBuild()
                        .batchGetProjects(get -> get.names("orders"))
                        .projects())
                .singleElement()
                .satisfies(project -> assertThat(project.source().location()).isEqualTo("acme-sources/source.zip"));
        // No build is started: moto tells the times of a build as text, where the model and so the SDK have a number.
    }

    @Test
    void knowsCodeDeployApplications() {
        cloud().codeDeploy()
                .createApplication(create -> create.applicationName("orders").computePlatform(ComputePlatform.SERVER));

        assertThat(cloud().codeDeploy().listApplications().applications()).containsExactly("orders");
        assertThatThrownBy(() -> cloud().codeDeploy().getApplication(get -> get.applicationName("other")))
                .isInstanceOf(ApplicationDoesNotExistException.class);
    }

    private AwsCloud cloud() {
        return opened.orElseThrow();
    }
}
