package io.github.codesuite.aws;

import io.github.codesuite.cloud.gate.Gate;
import io.github.codesuite.value.Lazy;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkRequest;

/**
 * Stands in front of two clients of one service: a request that must not be repeated goes to the one that sends each call
 * once, all others to the one that retries. The SDK's retry strategy does not see the request, hence two clients.
 */
final class SentOnce<C extends SdkClient> implements Gate<C> {

    private final C retrying;
    private final Lazy<C> once;
    private final Predicate<SdkRequest> mustNotRepeat;

    private SentOnce(C retrying, Supplier<C> once, Predicate<SdkRequest> mustNotRepeat) {
        this.retrying = retrying;
        this.once = new Lazy<>(once);
        this.mustNotRepeat = mustNotRepeat;
    }

    /** @param once makes the client that sends each call once, when it is first needed */
    static <C extends SdkClient> C of(
            Class<C> client, C retrying, Supplier<C> once, Predicate<SdkRequest> mustNotRepeat) {
        return Gate.before(client, retrying, new SentOnce<>(retrying, once, mustNotRepeat));
    }

    @Override
    public C target(String operation, @Nullable Object request) {
        return request instanceof SdkRequest given && mustNotRepeat.test(given) ? once.get() : retrying;
    }
}
