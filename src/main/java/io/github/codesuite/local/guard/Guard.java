package io.github.codesuite.local.guard;

import io.github.codesuite.cloud.gate.Gate;
import java.io.UncheckedIOException;
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
public final class Guard<C extends SdkClient> implements Gate<C> {

    private final C service;
    private final String serviceName;
    private final Honoured honoured;
    private final Supplier<? extends AwsServiceException.Builder> refusal;

    private Guard(
            C service, String serviceName, Honoured honoured, Supplier<? extends AwsServiceException.Builder> refusal) {
        this.service = service;
        this.serviceName = serviceName;
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
        String name = client.getSimpleName().replaceFirst("Client$", "");
        return Gate.before(client, service, new Guard<>(service, name, honoured, refusal));
    }

    @Override
    public C target(String operation, @Nullable Object request) {
        if (!honoured.honours(operation)) {
            throw refuse(operation);
        }
        if (request instanceof SdkRequest given) {
            checkMembers(operation, given);
        }
        return service;
    }

    @Override
    public Object reply(Object reply) {
        return reply instanceof AwsResponse response ? Replies.completed(response) : reply;
    }

    /** What AWS answers when a service itself is broken; here it is the disk. */
    @Override
    public AwsServiceException failure(UncheckedIOException failure) {
        String message = "The local cloud could not read or write its state: " + failure.getCause();
        return Faults.describe(refusal.get(), serviceName, Faults.BROKEN, 500, message)
                .cause(failure)
                .build();
    }

    /** The guard in front of a client. */
    static Guard<?> before(SdkClient client) {
        return (Guard<?>) Gate.of(client);
    }

    C service() {
        return service;
    }

    Honoured honoured() {
        return honoured;
    }

    private void checkMembers(String operation, SdkRequest request) {
        Set<String> refused = honoured.refused(operation, RequestMembers.setIn(request));
        if (!refused.isEmpty()) {
            throw refuse("the field " + String.join(", ", refused) + " of " + operation);
        }
    }

    private AwsServiceException refuse(String what) {
        return Faults.unsupported(refusal.get(), serviceName, what).build();
    }
}
