package io.github.codesuite.local.guard;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;

/**
 * One operation of a client's interface.
 *
 * @param name as AWS writes it, {@code StartBuild}
 * @param methods its methods that take a request, and a body or a transformer where it streams
 */
record Operation(String name, List<Method> methods) {

    private static final Map<Class<?>, Object> STREAMS = Map.of(
            RequestBody.class, RequestBody.empty(),
            ResponseTransformer.class, ResponseTransformer.toBytes());

    /** All operations of an interface, sorted by name. */
    static List<Operation> of(Class<? extends SdkClient> client) {
        return Arrays.stream(client.getMethods())
                .filter(Operation::takesARequest)
                .collect(Collectors.groupingBy(Operation::name, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> new Operation(each.getKey(), each.getValue()))
                .toList();
    }

    List<Leaf> leaves() {
        return Leaf.below(this::builder);
    }

    /** A request in which nothing is set. */
    SdkRequest emptyRequest() {
        return ((SdkRequest.Builder) builder()).build();
    }

    /** Calls one of the methods and returns what it throws, or fails. */
    static Throwable failureOf(SdkClient client, Method method, SdkRequest request) {
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> STREAMS.getOrDefault(type, request))
                .toArray();
        try {
            method.invoke(client, arguments);
        } catch (InvocationTargetException thrown) {
            return thrown.getTargetException();
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
        throw new AssertionError(method + " answered");
    }

    private SdkPojo builder() {
        try {
            return (SdkPojo)
                    methods.get(0).getParameterTypes()[0].getMethod("builder").invoke(null);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean takesARequest(Method method) {
        Class<?>[] parameters = method.getParameterTypes();
        return !Modifier.isStatic(method.getModifiers())
                && parameters.length > 0
                && SdkRequest.class.isAssignableFrom(parameters[0])
                && Arrays.stream(parameters).skip(1).allMatch(STREAMS::containsKey)
                && !method.getName().endsWith("Paginator");
    }

    private static String name(Method method) {
        String name = method.getName().replaceFirst("AsBytes$", "");
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
