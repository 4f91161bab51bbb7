package io.github.codesuite.local.guard;

import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkClient;

/** The part of a guarded client that is the same for all services; {@link GuardedClass} writes the rest. */
abstract class GuardedClient implements SdkClient {

    private final Guard guard;
    private final SdkClient service;

    GuardedClient(Guard guard, SdkClient service) {
        this.guard = guard;
        this.service = service;
    }

    @Override
    public final String serviceName() {
        return service.serviceName();
    }

    @Override
    public final void close() {
        try {
            service.close();
        } catch (UncheckedIOException failure) {
            throw broken(failure);
        }
    }

    final Guard guard() {
        return guard;
    }

    final SdkClient service() {
        return service;
    }

    /** The service that may be called, or a refusal. Takes and gives objects: the verifier would load the types of any others. */
    final Object admitted(String operation, @Nullable Object request) {
        guard.check(operation, request);
        return service;
    }

    static @Nullable Object completed(@Nullable Object reply) {
        return reply instanceof AwsResponse response ? Replies.completed(response) : reply;
    }

    final RuntimeException broken(UncheckedIOException failure) {
        return guard.broken(failure);
    }
}
