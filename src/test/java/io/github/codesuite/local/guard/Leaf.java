package io.github.codesuite.local.guard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * One leaf member of a request as the SDK's model has it.
 *
 * @param path with dots, as in {@link Honoured}
 * @param builder makes a fresh builder in which this leaf is set and nothing else
 */
record Leaf(String path, Supplier<SdkPojo> builder) {

    /** A value of a field and the rest of the path to what is set in it. */
    private record Sample(String rest, Supplier<Object> value) {}

    /** Some value of each type that is no structure, list or map. */
    private static final Map<Class<?>, Object> SCALARS = Map.of(
            String.class,
            "x",
            Integer.class,
            1,
            Long.class,
            1L,
            Double.class,
            1.0,
            Float.class,
            1.0f,
            Boolean.class,
            true,
            Instant.class,
            Instant.EPOCH,
            SdkBytes.class,
            SdkBytes.fromUtf8String("x"),
            Document.class,
            Document.fromString("x"));

    /** The leaves below a builder; a structure inside itself ends the walk and counts as a leaf. */
    static List<Leaf> below(Supplier<SdkPojo> builder) {
        return below(builder, Set.of());
    }

    /** A request in which this leaf is set and nothing else. */
    SdkRequest request() {
        return (SdkRequest) built(builder.get());
    }

    private static List<Leaf> below(Supplier<SdkPojo> builder, Set<Class<?>> enclosing) {
        List<Leaf> leaves = new ArrayList<>();
        for (SdkField<?> field : builder.get().sdkFields()) {
            for (Sample sample : samples(field, enclosing)) {
                leaves.add(new Leaf(field.memberName() + sample.rest(), () -> {
                    SdkPojo fresh = builder.get();
                    field.set(fresh, sample.value().get());
                    return fresh;
                }));
            }
        }
        return leaves;
    }

    private static List<Sample> samples(SdkField<?> field, Set<Class<?>> enclosing) {
        Class<?> type = field.marshallingType().getTargetClass();
        if (type == SdkPojo.class) {
            return structure(field.constructor(), enclosing);
        } else if (type == List.class) {
            return samples(field.getTrait(ListTrait.class).memberFieldInfo(), enclosing).stream()
                    .map(sample -> new Sample(
                            sample.rest(), () -> List.of(sample.value().get())))
                    .toList();
        } else if (type == Map.class) {
            return samples(field.getTrait(MapTrait.class).valueFieldInfo(), enclosing).stream()
                    .map(sample -> new Sample(
                            sample.rest(), () -> Map.of("x", sample.value().get())))
                    .toList();
        }
        if (!SCALARS.containsKey(type)) {
            throw new IllegalStateException("no sample of " + type + " for " + field.memberName());
        }
        return List.of(new Sample("", () -> SCALARS.get(type)));
    }

    private static List<Sample> structure(Supplier<SdkPojo> constructor, Set<Class<?>> enclosing) {
        Class<?> type = constructor.get().getClass();
        Set<Class<?>> inside = new HashSet<>(enclosing);
        List<Leaf> leaves = inside.add(type) ? below(constructor, inside) : List.of();
        return leaves.isEmpty()
                ? List.of(new Sample("", () -> built(constructor.get())))
                : leaves.stream()
                        .map(leaf -> new Sample(
                                "." + leaf.path(), () -> built(leaf.builder().get())))
                        .toList();
    }

    private static Object built(SdkPojo builder) {
        return ((Buildable) builder).build();
    }
}
