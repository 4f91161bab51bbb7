package io.github.codesuite.cloud.gate;

import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkClient;

/** The part of a gated client that is the same for all services; {@link GatedClass} writes the rest. */
abstract class GatedClient implements SdkClient {

    private final SdkClient behind;
    private final Gate<?> gate;

    GatedClient(SdkClient behind, Gate<?> gate) {
        this.behind = behind;
        this.gate = gate;
    }

    @Override
    public final String serviceName() {
        return behind.serviceName();
    }

    @Override
    public final void close() {
        try {
            behind.close();
        } catch (UncheckedIOException failure) {
            throw gate.failure(failure);
        }
    }

    final Gate<?> gate() {
        return gate;
    }

    /** Takes and gives objects, as do the other two: the JVM's verifier would load the types of requests and replies to compare them. */
    final Object target(String operation, @Nullable Object request) {
        return gate.target(operation, request);
    }

    final @Nullable Object reply(@Nullable Object reply) {
        return reply == null ? null : gate.reply(reply);
    }

    final RuntimeException failure(UncheckedIOException failure) {
        return gate.failure(failure);
    }
}
