package io.github.codesuite.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.codesuite.local.codeartifact.LocalCodeArtifact;
import io.github.codesuite.local.codebuild.LocalCodeBuild;
import io.github.codesuite.local.codedeploy.LocalCodeDeploy;
import io.github.codesuite.local.guard.Honoured;
import io.github.codesuite.local.logs.LocalLogs;
import io.github.codesuite.local.s3.LocalS3;
import io.github.codesuite.local.sts.LocalSts;
import io.github.codesuite.wire.ServedCloud;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.core.traits.DefaultValueTrait;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * Every operation of every service, with every member set: what the SDK's real client sends arrives as the same request, what
 * the service answers arrives as the same reply, and each modelled exception arrives as itself.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryOperationTest {

    /** The SDK's own client reads or writes these itself, so that they arrive as something else. */
    private static final Set<String> THE_CLIENTS_OWN = Set.of(
            "ChecksumAlgorithm",
            "ChecksumMode",
            "ContentLength",
            "ContentMD5",
            "SSECustomerKey",
            "SSECustomerKeyMD5",
            "CopySourceSSECustomerKey",
            "CopySourceSSECustomerKeyMD5",
            "SourceBucket",
            "SourceKey",
            "SourceVersionId",
            "ContentEncoding",
            "ExpiresString",
            "assetSHA256");

    /** One has the template of ListBuckets and another host; the other is for functions and has a host of its own. */
    private static final Set<String> OTHER_HOSTS = Set.of("ListDirectoryBuckets", "WriteGetObjectResponse");

    /** Who calls these has no key yet. */
    private static final Set<String> UNSIGNED = Set.of("AssumeRoleWithSAML", "AssumeRoleWithWebIdentity");

    private record Case(String scope, Class<? extends SdkClient> type, Operations operations) {}

    private final Scripted scripted = new Scripted();
    private final List<Case> cases = List.of(
            of("codebuild", CodeBuildClient.class),
            of("codedeploy", CodeDeployClient.class),
            of("logs", CloudWatchLogsClient.class),
            of("codeartifact", CodeartifactClient.class),
            of("sts", StsClient.class),
            of("s3", S3Client.class));
    private ServedCloud cloud;
    private Map<String, SdkClient> clients;

    @BeforeAll
    void serve() {
        cloud = ServedCloud.of(scripted);
        clients = Map.of(
                "codebuild", cloud.client(CodeBuildClient.builder()),
                "codedeploy", cloud.client(CodeDeployClient.builder()),
                "logs", cloud.client(CloudWatchLogsClient.builder()),
                "codeartifact", cloud.client(CodeartifactClient.builder()),
                "sts", cloud.client(StsClient.builder()),
                "s3", cloud.s3());
    }

    @AfterAll
    void close() throws Exception {
        cloud.close();
    }

    @TestFactory
    Stream<DynamicTest> requestsAndRepliesArriveAsTheyAre() {
        return each(this::passes);
    }

    @TestFactory
    Stream<DynamicTest> emptyRequestsAndRepliesArriveAsTheyAre() {
        return each(this::passesEmpty);
    }

    @TestFactory
    Stream<DynamicTest> exceptionsArriveAsThemselves() {
        return cases.stream()
                .flatMap(service -> exceptions(service)
                        .map(type -> DynamicTest.dynamicTest(
                                service.scope() + " " + type.getSimpleName(), () -> isThrown(service, type))));
    }

    @TestFactory
    Stream<DynamicTest> whatTheLocalCloudHonoursIsAnOperation() {
        return Map.of(
                        "codebuild", LocalCodeBuild.honoured(),
                        "codedeploy", LocalCodeDeploy.honoured(),
                        "logs", LocalLogs.honoured(),
                        "codeartifact", LocalCodeArtifact.honoured(),
                        "sts", LocalSts.honoured(),
                        "s3", LocalS3.honoured())
                .entrySet()
                .stream()
                .map(entry ->
                        DynamicTest.dynamicTest(entry.getKey(), () -> areKnown(entry.getKey(), entry.getValue())));
    }

    private void areKnown(String scope, Honoured honoured) {
        Case service = cases.stream()
                .filter(each -> each.scope().equals(scope))
                .findFirst()
                .orElseThrow();
        assertThat(honoured.operations())
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(service.operations().named(name)).as(name).isPresent());
    }

    private interface Check {
        void run(Case service, Operation operation) throws Exception;
    }

    private Stream<DynamicTest> each(Check check) {
        return cases.stream()
                .flatMap(service -> service.operations().all().stream()
                        .filter(operation ->
                                !OTHER_HOSTS.contains(operation.name()) && !UNSIGNED.contains(operation.name()))
                        .map(operation -> DynamicTest.dynamicTest(
                                service.scope() + " " + operation.name(), () -> check.run(service, operation))));
    }

    private void passes(Case service, Operation operation) throws Exception {
        Filled filled = new Filled(THE_CLIENTS_OWN);
        SdkPojo request = filled.fill(operation.newRequest());
        SdkPojo reply = filled.fill(newReply(operation));
        scripted.answer.set(reply);

        Object received = call(service, operation, request);

        assertThat(scripted.method.get()).isEqualToIgnoringCase(operation.name());
        assertSame(Objects.requireNonNull(scripted.asked.get()), request);
        assertSame((SdkPojo) received, reply);
    }

    private void passesEmpty(Case service, Operation operation) throws Exception {
        SdkPojo request = new Filled(optional(operation)).fill(operation.newRequest());
        SdkPojo reply = (SdkPojo) Member.built(newReply(operation));
        scripted.answer.set(reply);

        Object received = call(service, operation, request);

        assertThat(scripted.method.get()).isEqualToIgnoringCase(operation.name());
        assertSame(Objects.requireNonNull(scripted.asked.get()), request);
        assertThat(received).isInstanceOf(reply.getClass());
    }

    /** All members but those without which the request cannot be sent. */
    private static Set<String> optional(Operation operation) {
        return operation.input().members().stream()
                .filter(member -> !member.required() || (member.isInBody() && !member.payload()))
                .map(member -> member.field().memberName())
                .filter(name -> !name.matches("DestinationBucket|DestinationKey"))
                .collect(Collectors.toSet());
    }

    private void isThrown(Case service, Class<?> type) throws Exception {
        SdkPojo builder = (SdkPojo) type.getMethod("builder").invoke(null);
        ((AwsServiceException.Builder) builder).message("what went <wrong> & why");
        AwsServiceException thrown = (AwsServiceException) new Filled(Set.of()).fill(builder);
        scripted.answer.set(thrown);

        Throwable caught = catchThrowable(() -> callAny(service));

        assertThat(caught).isInstanceOfSatisfying(AwsServiceException.class, received -> {
            assertThat(received).isExactlyInstanceOf(type);
            assertThat(received.awsErrorDetails().errorMessage()).isEqualTo("what went <wrong> & why");
            assertThat(received.statusCode()).isBetween(400, 503);
            assertThat(received.requestId()).isNotBlank();
            assertSame(received, thrown);
        });
    }

    private void callAny(Case service) throws Exception {
        Operation any = service.operations().all().get(0);
        call(service, any, new Filled(THE_CLIENTS_OWN).fill(any.newRequest()));
    }

    private Object call(Case service, Operation operation, SdkPojo request) throws Exception {
        SdkClient client = Objects.requireNonNull(clients.get(service.scope()));
        Method method = method(service, operation);
        try {
            return switch (operation.style()) {
                case PLAIN -> method.invoke(client, request);
                case UPLOAD -> uploading(method, client, request);
                case DOWNLOAD -> downloading(method, client, request);
            };
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException() instanceof Exception failure ? failure : thrown;
        }
    }

    private Object uploading(Method method, SdkClient client, SdkPojo request) throws ReflectiveOperationException {
        Object reply = method.invoke(client, request, RequestBody.fromBytes(Scripted.CONTENT));
        assertThat(scripted.uploaded.get()).isEqualTo(Scripted.CONTENT);
        return reply;
    }

    private static Object downloading(Method method, SdkClient client, SdkPojo request)
            throws ReflectiveOperationException {
        ResponseBytes<?> received = (ResponseBytes<?>) method.invoke(client, request, ResponseTransformer.toBytes());
        assertThat(received.asByteArray()).isEqualTo(Scripted.CONTENT);
        return received.response();
    }

    private static Method method(Case service, Operation operation) {
        return Arrays.stream(service.type().getMethods())
                .filter(method -> method.getName().equalsIgnoreCase(operation.name()) && method.getParameterCount() > 0)
                .filter(method -> method.getParameterTypes()[0].isInstance(Member.built(operation.newRequest())))
                .filter(method -> List.of(method.getParameterTypes()).stream()
                        .skip(1)
                        .allMatch(type -> type == RequestBody.class || type == ResponseTransformer.class))
                .max(Comparator.comparing(Method::getParameterCount))
                .orElseThrow();
    }

    private static SdkPojo newReply(Operation operation) throws ReflectiveOperationException {
        String request = Member.built(operation.newRequest()).getClass().getName();
        Class<?> reply = Class.forName(request.replaceFirst("Request$", "Response"));
        assertThat(reply.getPackage()).isEqualTo(Class.forName(request).getPackage());
        return (SdkPojo) reply.getMethod("builder").invoke(null);
    }

    private static Stream<Class<?>> exceptions(Case service) {
        String folder = service.type().getPackageName().replace('.', '/') + "/model/";
        try (JarFile jar = new JarFile(Path.of(service.type()
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toFile())) {
            List<Class<?>> types = new ArrayList<>();
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(folder) && entry.getName().endsWith("Exception.class")) {
                    types.add(Class.forName(entry.getName().replace('/', '.').replaceFirst("[.]class$", "")));
                }
            }
            return types.stream().filter(type -> Modifier.isFinal(type.getModifiers()));
        } catch (IOException | URISyntaxException | ClassNotFoundException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Case of(String scope, Class<? extends SdkClient> type) {
        return new Case(scope, type, Operations.of(type, new Shapes()));
    }

    private static void assertSame(SdkPojo received, SdkPojo sent) {
        assertThat(received.getClass()).isEqualTo(sent.getClass());
        for (SdkField<?> field : sent.sdkFields()) {
            Object wanted = field.getValueOrDefault(sent);
            if (wanted != null
                    && !field.memberName().equals("CopySource")
                    && !field.containsTrait(DefaultValueTrait.class)) {
                assertThat(field.getValueOrDefault(received))
                        .as(field.memberName())
                        .isEqualTo(wanted);
            }
        }
    }
}
