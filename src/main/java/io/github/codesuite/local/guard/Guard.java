package io.github.codesuite.local.guard;

import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkRequest;

/**
 * Stands in front of a local service and refuses, by name, every operation and every request member that the service does
 * not honour. Gives each reply a request id and a status, as AWS does, and answers with 500 where the disk fails. Consumer
 * overloads, paginators and waiters of the SDK's interface go through it as well.
 */
public final class Guard implements InvocationHandler {

    private final Class<?> client;
    private final Object service;
    private final Honoured honoured;
    private final Supplier<? extends AwsServiceException.Builder> refusal;

    private Guard(
            Class<?> client,
            Object service,
            Honoured honoured,
            Supplier<? extends AwsServiceException.Builder> refusal) {
        this.client = client;
        this.service = service;
        this.honoured = honoured;
        this.refusal = refusal;
    }

    /**
     * A guarded client.
     *
     * @param client the SDK's client interface
     * @param service the local service; overrides the operations it has
     * @param honoured the service's table
     * @param refusal the builder of the service's base exception
     */
    public static <C extends SdkClient> C of(
            Class<C> client, C service, Honoured honoured, Supplier<? extends AwsServiceException.Builder> refusal) {
        Guard guard = new Guard(client, service, honoured, refusal);
        return client.cast(Proxy.newProxyInstance(client.getClassLoader(), new Class<?>[] {client}, guard));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        Object[] given = arguments == null ? new Object[0] : arguments;
        if (isOverridden(method)) {
            if (given.length > 0 && given[0] instanceof SdkRequest request) {
                check(operation(method), request);
            }
            Object reply = callService(method, given);
            return reply instanceof AwsResponse response ? Replies.completed(response) : reply;
        }
        try {
            return InvocationHandler.invokeDefault(proxy, method, given);
        } catch (UnsupportedOperationException failure) {
            throw isFromTheInterface(failure) ? refuse(operation(method)) : failure;
        }
    }

    /** The SDK's default methods throw it themselves; one from inside a service is a defect, which must stay visible. */
    private boolean isFromTheInterface(UnsupportedOperationException failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().equals(client.getName());
    }

    private void check(String operation, SdkRequest request) {
        if (!honoured.honours(operation)) {
            throw refuse(operation);
        }
        Set<String> refused = honoured.refused(operation, RequestMembers.setIn(request));
        if (!refused.isEmpty()) {
            throw refuse("the field " + String.join(", ", refused) + " of " + operation);
        }
    }

    private AwsServiceException refuse(String what) {
        return Faults.unsupported(refusal.get(), serviceName(), what).build();
    }

    private String serviceName() {
        return client.getSimpleName().replaceFirst("Client$", "");
    }

    /** The guard in front of a client. */
    static Guard before(SdkClient client) {
        return (Guard) Proxy.getInvocationHandler(client);
    }

    Honoured honoured() {
        return honoured;
    }

    /** Whether the service has a method of the client's interface itself. */
    boolean isOverridden(Method method) throws NoSuchMethodException {
        return !service.getClass()
                .getMethod(method.getName(), method.getParameterTypes())
                .getDeclaringClass()
                .isInterface();
    }

    private @Nullable Object callService(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(service, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException() instanceof UncheckedIOException failure
                    ? broken(failure)
                    : thrown.getTargetException();
        }
    }

    /** What AWS answers when a service itself is broken; here it is the disk. */
    private AwsServiceException broken(UncheckedIOException failure) {
        String message = "The local cloud could not read or write its state: " + failure.getCause();
        return Faults.describe(refusal.get(), serviceName(), Faults.BROKEN, 500, message)
                .cause(failure)
                .build();
    }

    private static String operation(Method method) {
        String name = method.getName().replaceFirst("(Paginator|AsBytes)$", "");
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
