package io.github.codesuite.cloud.gate;

import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkClient;

/**
 * What each call of a client passes: it says who is called, and sees what comes back. Consumer overloads, paginators and the like of the
 * SDK's interface end in such calls.
 *
 * @param <C> the client's interface
 */
public interface Gate<C extends SdkClient> {

    /**
     * The client of a service in front of which the gate stands.
     *
     * @param client the SDK's interface
     * @param behind gives its name, and is closed with the new client
     */
    static <C extends SdkClient> C before(Class<C> client, C behind, Gate<C> gate) {
        return GatedClass.create(client, behind, gate);
    }

    /** The gate that stands before a client. */
    static Gate<?> of(SdkClient client) {
        return ((GatedClient) client).gate();
    }

    /**
     * Whom this call is for; throws where it may not pass.
     *
     * @param operation as AWS writes it, {@code StartBuild}
     * @param request null where a method has none, as {@code waiter()}
     */
    C target(String operation, @Nullable Object request);

    /** What the caller gets for a reply. */
    default Object reply(Object reply) {
        return reply;
    }

    /** What is thrown where the target's disk or connection has failed. */
    default RuntimeException failure(UncheckedIOException failure) {
        return failure;
    }
}
