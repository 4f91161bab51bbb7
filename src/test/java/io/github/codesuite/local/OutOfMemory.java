package io.github.codesuite.local;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** A client of a service for one of whose operations the threads behind a service have no memory. */
public final class OutOfMemory {

    private OutOfMemory() {}

    /** The client, with an operation that throws an {@link OutOfMemoryError} in all threads but this one. */
    public static <T> T in(String operation, Class<T> type, T client) {
        Thread spared = Thread.currentThread();
        Object broken =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().equals(operation) && Thread.currentThread() != spared) {
                        throw new OutOfMemoryError("no memory for " + operation);
                    }
                    try {
                        return method.invoke(client, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
        return type.cast(broken);
    }
}
