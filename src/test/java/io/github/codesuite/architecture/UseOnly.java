package io.github.codesuite.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Below a root package, use classes of the own area and of the allowed ones only; other packages are not looked at. */
final class UseOnly extends ArchCondition<JavaClass> {

    private final Areas areas;
    private final int depth;
    private final List<String> allowed;

    /** @param depth how many package segments below the root make an area: two for {@code stage.deploy} */
    UseOnly(String root, int depth, String... allowed) {
        super("use only their own area, " + String.join(", ", allowed));
        this.areas = new Areas(root);
        this.depth = depth;
        this.allowed = List.of(allowed);
    }

    @Override
    public void check(JavaClass user, ConditionEvents events) {
        String own = areas.area(user, depth);
        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
            JavaClass used = dependency.getTargetClass().getBaseComponentType();
            boolean fine = !areas.isBelowRoot(used)
                    || areas.isIn(used, own)
                    || allowed.stream().anyMatch(area -> areas.isIn(used, area));
            if (!fine) {
                events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
            }
        }
    }
}
