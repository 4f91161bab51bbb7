package io.github.codesuite.local.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.cloud.gate.ClientFile;
import io.github.codesuite.cloud.gate.OpenMethod;
import io.github.codesuite.local.guard.LocalServices.Service;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkRequest;

/**
 * Walks every operation of every client and every leaf member of its request: it stands in the service's table, or it is
 * refused by name before the service hears of it. There is no third state.
 */
class EveryOperationTest {

    @TempDir
    Path folder;

    private LocalServices services;

    @BeforeEach
    void open() {
        services = new LocalServices(folder);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @TestFactory
    Stream<DynamicContainer> isHonouredOrRefusedByName() {
        return services.all().stream()
                .map(service -> DynamicContainer.dynamicContainer(
                        service.name(),
                        Operation.of(service.client()).stream()
                                .map(operation ->
                                        DynamicTest.dynamicTest(operation.name(), () -> check(service, operation)))));
    }

    @TestFactory
    Stream<DynamicTest> tablesNameRealOperationsOnly() {
        return services.all().stream()
                .map(service -> DynamicTest.dynamicTest(service.name(), () -> {
                    Set<String> real = Operation.of(service.client()).stream()
                            .map(Operation::name)
                            .collect(Collectors.toSet());
                    assertThat(real).containsAll(service.honoured().operations());
                    assertThat(service.honoured().operations()).isNotEmpty();
                    assertThat(Guard.before(service.open()).honoured().operations())
                            .isEqualTo(service.honoured().operations());
                }));
    }

    /** The guard passes on what the SDK leaves to its clients; anything else that a service overrides would never be called. */
    @TestFactory
    Stream<DynamicTest> servicesOverrideOnlyWhatTheGuardPassesOn() {
        return services.all().stream()
                .map(service -> DynamicTest.dynamicTest(service.name(), () -> {
                    List<OpenMethod> open = ClientFile.openMethods(service.client());
                    for (Method method : service.client().getMethods()) {
                        assertThat(method.isDefault()
                                        && !open.contains(described(method))
                                        && isOverridden(service, method))
                                .as(method.toString())
                                .isFalse();
                    }
                }));
    }

    private static void check(Service service, Operation operation) throws NoSuchMethodException {
        assertThat(isOverridden(service, operation))
                .as("the table and the service agree on " + operation.name())
                .isEqualTo(service.honoured().honours(operation.name()));
        List<Leaf> leaves = operation.leaves();
        assertThat(leaves.stream().map(Leaf::path))
                .as("members of " + operation.name())
                .containsAll(service.honoured().members(operation.name()));
        if (service.honoured().honours(operation.name())) {
            membersAreRefused(service, operation, leaves);
        } else {
            isRefused(service, operation, operation.emptyRequest(), operation.name());
            leaves.forEach(leaf -> isRefused(service, operation, leaf.request(), operation.name()));
        }
    }

    private static void membersAreRefused(Service service, Operation operation, List<Leaf> leaves) {
        Set<String> honoured = service.honoured().members(operation.name());
        for (Leaf leaf : leaves) {
            assertThat(RequestMembers.setIn(leaf.request()))
                    .as("what the guard sees of " + operation.name())
                    .containsExactly(leaf.path());
            if (!honoured.contains(leaf.path())) {
                isRefused(service, operation, leaf.request(), "field " + leaf.path() + " of " + operation.name());
            }
        }
    }

    private static void isRefused(Service service, Operation operation, SdkRequest request, String name) {
        for (Method method : operation.methods()) {
            Throwable failure = Operation.failureOf(service.open(), method, request);
            assertThat(failure).isInstanceOf(AwsServiceException.class).hasMessageContaining(name);
            AwsServiceException refusal = (AwsServiceException) failure;
            assertThat(refusal.statusCode()).isEqualTo(501);
            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(Faults.UNSUPPORTED);
            assertThat(packagesOf(refusal))
                    .as("before the service")
                    .noneMatch(frame -> frame.startsWith(service.home()));
        }
    }

    private static boolean isOverridden(Service service, Operation operation) throws NoSuchMethodException {
        boolean overridden = false;
        for (Method method : operation.methods()) {
            overridden |= isOverridden(service, method);
        }
        return overridden;
    }

    /** Whether the service has a method of the client's interface itself. */
    private static boolean isOverridden(Service service, Method method) throws NoSuchMethodException {
        return !Guard.before(service.open())
                .service()
                .getClass()
                .getMethod(method.getName(), method.getParameterTypes())
                .getDeclaringClass()
                .isInterface();
    }

    private static OpenMethod described(Method method) {
        return new OpenMethod(
                method.getName(),
                MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                        .toMethodDescriptorString());
    }

    private static Set<String> packagesOf(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .map(frame -> frame.getClassName().replaceFirst("\\.[^.]*$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
