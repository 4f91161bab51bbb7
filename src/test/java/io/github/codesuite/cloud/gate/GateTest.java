package io.github.codesuite.cloud.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.codedeploy.model.GetApplicationRequest;
import software.amazon.awssdk.services.codedeploy.model.GetApplicationResponse;
import software.amazon.awssdk.services.codedeploy.model.InvalidApplicationNameException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

class GateTest {

    private final List<String> passed = new ArrayList<>();
    private final Applications behind = new Applications();
    private final CodeDeployClient client = Gate.before(CodeDeployClient.class, behind, this::target);

    @Test
    void saysWhichOperationIsCalledWithWhat() {
        assertThat(client.getApplication(get -> get.applicationName("orders"))
                        .application()
                        .applicationName())
                .isEqualTo("orders");
        assertThat(passed)
                .containsExactly("GetApplication "
                        + GetApplicationRequest.builder()
                                .applicationName("orders")
                                .build());
    }

    @Test
    void aMethodWithoutARequestPassesToo() {
        assertThatThrownBy(client::waiter).isInstanceOf(UnsupportedOperationException.class);
        assertThat(passed).containsExactly("Waiter null");
    }

    @Test
    void whatTheTargetThrowsArrivesAsItIs() {
        assertThatThrownBy(() -> client.getApplication(get -> get.applicationName("bad name")))
                .isInstanceOf(InvalidApplicationNameException.class);
        assertThatThrownBy(() -> client.getApplication(get -> get.applicationName("no disk")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("/full");
    }

    @Test
    void aGateMaySeeRepliesAndFailures() {
        CodeDeployClient changed = Gate.before(CodeDeployClient.class, behind, new Changing());
        assertThat(changed.getApplication(get -> get.applicationName("orders")).application())
                .isNull();
        assertThatThrownBy(() -> changed.getApplication(get -> get.applicationName("no disk")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void hasTheNameOfWhatStandsBehindAndClosesIt() {
        assertThat(client.serviceName()).isEqualTo("codedeploy");
        client.close();
        assertThat(behind.isClosed).isTrue();
    }

    /** Compared with what reflection and calls find. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                CodeBuildClient.class,
                CodeDeployClient.class,
                CodeartifactClient.class,
                S3Client.class,
                CloudWatchLogsClient.class,
                StsClient.class
            })
    void findsAllMethodsThatTheSdkLeavesToAClient(Class<? extends SdkClient> type) {
        SdkClient bare = (SdkClient) Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, given) -> InvocationHandler.invokeDefault(proxy, method, given));
        Stream<String> refusing = Arrays.stream(type.getMethods())
                .filter(method -> method.isDefault() && !method.isBridge() && refuses(bare, method))
                .map(method -> method.getName() + method.getParameterCount());
        assertThat(ClientFile.openMethods(type).stream().map(method -> method.name() + method.parameters()))
                .containsExactlyInAnyOrderElementsOf(refusing.toList());
    }

    /** By itself: a method of another kind answers, meets the missing arguments, or calls one that refuses. */
    private static boolean refuses(SdkClient bare, Method method) {
        try {
            method.invoke(bare, new Object[method.getParameterCount()]);
            return false;
        } catch (InvocationTargetException thrown) {
            Throwable failure = thrown.getTargetException();
            String type = method.getDeclaringClass().getName();
            return failure instanceof UnsupportedOperationException
                    && Arrays.stream(failure.getStackTrace())
                                    .filter(frame -> frame.getClassName().equals(type))
                                    .count()
                            == 1;
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private CodeDeployClient target(String operation, @Nullable Object request) {
        passed.add(operation + " " + request);
        return behind;
    }

    private final class Changing implements Gate<CodeDeployClient> {
        @Override
        public CodeDeployClient target(String operation, @Nullable Object request) {
            return behind;
        }

        @Override
        public Object reply(Object reply) {
            return GetApplicationResponse.builder().build();
        }

        @Override
        public RuntimeException failure(UncheckedIOException failure) {
            return new IllegalStateException(failure);
        }
    }

    private static final class Applications implements CodeDeployClient {
        private boolean isClosed;

        @Override
        public GetApplicationResponse getApplication(GetApplicationRequest request) {
            return switch (request.applicationName()) {
                case "no disk" -> throw new UncheckedIOException(new IOException("/full"));
                case "bad name" ->
                    throw InvalidApplicationNameException.builder().build();
                default ->
                    GetApplicationResponse.builder()
                            .application(application -> application.applicationName(request.applicationName()))
                            .build();
            };
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {
            isClosed = true;
        }
    }
}
