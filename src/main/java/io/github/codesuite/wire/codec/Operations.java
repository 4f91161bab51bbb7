package io.github.codesuite.wire.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.protocols.core.OperationInfo;

/**
 * The operations of one service, read out of the SDK when first asked for: the client's methods, and beside each the private
 * binding of its request's marshaller. Thread-safe.
 */
final class Operations {

    private static final Comparator<Method> RICHEST_FIRST =
            Comparator.comparing(Method::getParameterCount, Comparator.reverseOrder());

    private final Map<String, Method> methods;
    private final Shapes shapes;
    private final Map<String, Operation> read = new ConcurrentHashMap<>();

    private Operations(Map<String, Method> methods, Shapes shapes) {
        this.methods = methods;
        this.shapes = shapes;
    }

    static Operations of(Class<? extends SdkClient> client, Shapes shapes) {
        Map<String, Method> methods = new TreeMap<>();
        Arrays.stream(client.getMethods())
                .filter(Operations::isOperation)
                .sorted(RICHEST_FIRST)
                .forEach(method -> methods.putIfAbsent(nameOf(method), method));
        return new Operations(methods, shapes);
    }

    /** An operation by its name. */
    Optional<Operation> named(String name) {
        Method method = methods.get(name);
        return method == null
                ? Optional.empty()
                : Optional.of(read.computeIfAbsent(name, wanted -> operation(wanted, method)));
    }

    /** All operations, in the order of their names. */
    List<Operation> all() {
        return methods.keySet().stream()
                .map(this::named)
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isOperation(Method method) {
        Class<?>[] types = method.getParameterTypes();
        return types.length > 0
                && SdkRequest.class.isAssignableFrom(types[0])
                && !method.getName().endsWith("Paginator")
                && !method.getName().endsWith("AsBytes")
                && Arrays.stream(types)
                        .skip(1)
                        .allMatch(type -> type == RequestBody.class || type == ResponseTransformer.class);
    }

    /** The first letter apart, the SDK's methods are spelt as AWS spells the operation; its classes are not. */
    private static String nameOf(Method method) {
        return Character.toUpperCase(method.getName().charAt(0))
                + method.getName().substring(1);
    }

    private Operation operation(String name, Method method) {
        Class<?> request = method.getParameterTypes()[0];
        try {
            OperationInfo binding = binding(request);
            Method builder = request.getMethod("builder");
            SdkPojo empty = (SdkPojo) builder.invoke(null);
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            return new Operation(
                    name,
                    binding,
                    UriTemplate.parse(binding.requestUri()),
                    shapes.of(empty),
                    lookup.unreflect(builder).asType(MethodType.methodType(Object.class)),
                    general(lookup.unreflect(method)),
                    style(method));
        } catch (ReflectiveOperationException | ClassCastException other) {
            throw new IllegalStateException("this version of the SDK describes " + name + " in another way", other);
        }
    }

    private static OperationInfo binding(Class<?> request) throws ReflectiveOperationException {
        String marshaller = request.getName().replace(".model.", ".transform.") + "Marshaller";
        Field field =
                Class.forName(marshaller, true, request.getClassLoader()).getDeclaredField("SDK_OPERATION_BINDING");
        field.setAccessible(true);
        return (OperationInfo) field.get(null);
    }

    private static MethodHandle general(MethodHandle method) {
        MethodType type = method.type();
        return method.asType(MethodType.methodType(Object.class, type)
                .changeParameterType(0, SdkClient.class)
                .changeParameterType(1, SdkRequest.class));
    }

    private static Operation.Style style(Method method) {
        List<Class<?>> types = List.of(method.getParameterTypes());
        if (types.contains(RequestBody.class)) {
            return Operation.Style.UPLOAD;
        }
        return types.contains(ResponseTransformer.class) ? Operation.Style.DOWNLOAD : Operation.Style.PLAIN;
    }
}
