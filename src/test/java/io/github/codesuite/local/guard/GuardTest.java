package io.github.codesuite.local.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codebuild.model.CodeBuildException;
import software.amazon.awssdk.services.codebuild.model.EnvironmentVariable;
import software.amazon.awssdk.services.codebuild.model.ListBuildsRequest;
import software.amazon.awssdk.services.codebuild.model.ListBuildsResponse;
import software.amazon.awssdk.services.codebuild.model.StartBuildRequest;
import software.amazon.awssdk.services.codebuild.model.StartBuildResponse;

class GuardTest {

    private final CodeBuildClient client = Guard.of(
            CodeBuildClient.class,
            new OneOperation(),
            Honoured.nothing()
                    .operation("StartBuild", "projectName", "environmentVariablesOverride.name")
                    .operation("ListBuilds", "nextToken"),
            CodeBuildException::builder);

    @Test
    void letsAnHonouredRequestThroughWithARequestId() {
        StartBuildResponse reply = client.startBuild(build -> build.projectName("orders")
                .environmentVariablesOverride(
                        EnvironmentVariable.builder().name("A").build()));

        assertThat(reply.responseMetadata().requestId()).isNotBlank();
        assertThat(reply.sdkHttpResponse().statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAFieldByName() {
        assertThatExceptionOfType(CodeBuildException.class)
                .isThrownBy(() -> client.startBuild(build -> build.projectName("orders")
                        .environmentVariablesOverride(EnvironmentVariable.builder()
                                .name("A")
                                .value("b")
                                .build())))
                .satisfies(refusal -> {
                    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("UnsupportedOperation");
                    assertThat(refusal.statusCode()).isEqualTo(501);
                    assertThat(refusal.getMessage()).contains("environmentVariablesOverride.value", "StartBuild");
                });
    }

    @Test
    void refusesAnOperationByName() {
        assertThatExceptionOfType(CodeBuildException.class)
                .isThrownBy(() -> client.stopBuild(stop -> stop.id("orders:1")))
                .withMessageContaining("StopBuild");
    }

    @Test
    void paginatorsGoThroughTheGuard() {
        assertThat(client.listBuildsPaginator().ids()).containsExactly("orders:1");
        assertThatExceptionOfType(CodeBuildException.class)
                .isThrownBy(() -> client.listBuildsPaginator(list -> list.sortOrder("ASCENDING"))
                        .ids()
                        .forEach(id -> {}))
                .withMessageContaining("sortOrder");
    }

    @Test
    void anEmptyListIsHonouredWhereItsMembersAre() {
        assertThat(client.startBuild(build -> build.environmentVariablesOverride(List.of()))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(200);
        assertThatExceptionOfType(CodeBuildException.class)
                .isThrownBy(() -> client.startBuild(build -> build.secondarySourcesOverride(List.of())))
                .withMessageContaining("secondarySourcesOverride");
    }

    @Test
    void aFailingDiskIsAnErrorOfTheService() {
        assertThatExceptionOfType(CodeBuildException.class)
                .isThrownBy(() -> client.listBuilds(list -> list.nextToken("no disk")))
                .withMessageContaining("/full")
                .satisfies(fault -> assertThat(fault.statusCode()).isEqualTo(500));
    }

    @Test
    void aDefectInAServiceIsNoRefusal() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> client.listBuilds(list -> list.nextToken("defect")));
    }

    private static final class OneOperation implements CodeBuildClient {
        @Override
        public StartBuildResponse startBuild(StartBuildRequest request) {
            return StartBuildResponse.builder().build();
        }

        @Override
        public ListBuildsResponse listBuilds(ListBuildsRequest request) {
            if ("no disk".equals(request.nextToken())) {
                throw new UncheckedIOException(new IOException("/full"));
            }
            if ("defect".equals(request.nextToken())) {
                throw new UnsupportedOperationException("a defect");
            }
            return ListBuildsResponse.builder().ids("orders:1").build();
        }

        @Override
        public String serviceName() {
            return "codebuild";
        }

        @Override
        public void close() {}
    }
}
