package io.github.codesuite.aws;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkRequest;

/**
 * Stands in front of two clients of one service: a request that must not be repeated goes to the one that sends each call
 * once, all others to the one that retries. The SDK's retry strategy does not see the request, hence two clients.
 */
final class SentOnce implements InvocationHandler {

    private final SdkClient retrying;
    private final SdkClient once;
    private final Predicate<SdkRequest> mustNotRepeat;

    private SentOnce(SdkClient retrying, SdkClient once, Predicate<SdkRequest> mustNotRepeat) {
        this.retrying = retrying;
        this.once = once;
        this.mustNotRepeat = mustNotRepeat;
    }

    static <C extends SdkClient> C of(Class<C> client, C retrying, C once, Predicate<SdkRequest> mustNotRepeat) {
        SentOnce handler = new SentOnce(retrying, once, mustNotRepeat);
        return client.cast(Proxy.newProxyInstance(client.getClassLoader(), new Class<?>[] {client}, handler));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        Object first = arguments == null || arguments.length == 0 ? null : arguments[0];
        if (first instanceof Consumer && method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        boolean single = first instanceof SdkRequest request && mustNotRepeat.test(request);
        try {
            return method.invoke(single ? once : retrying, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }
}
