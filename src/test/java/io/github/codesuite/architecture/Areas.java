package io.github.codesuite.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Package names relative to a root package. */
final class Areas {

    private final String prefix;

    Areas(String root) {
        this.prefix = root + ".";
    }

    boolean isBelowRoot(JavaClass type) {
        return type.getPackageName().startsWith(prefix);
    }

    /** Whether a class lies in an area or below it. */
    boolean isIn(JavaClass type, String area) {
        return (type.getPackageName() + ".").startsWith(prefix + area + ".");
    }

    /** The first segments of a class's package below the root. */
    String area(JavaClass type, int depth) {
        return Stream.of(type.getPackageName().substring(prefix.length()).split("\\.", -1))
                .limit(depth)
                .collect(Collectors.joining("."));
    }
}
