package io.github.codesuite.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Use no class of the forbidden areas below a root package. */
final class UseNone extends ArchCondition<JavaClass> {

    private final Areas areas;
    private final List<String> forbidden;

    UseNone(String root, String... forbidden) {
        super("use nothing of " + String.join(", ", forbidden));
        this.areas = new Areas(root);
        this.forbidden = List.of(forbidden);
    }

    @Override
    public void check(JavaClass user, ConditionEvents events) {
        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
            JavaClass used = dependency.getTargetClass().getBaseComponentType();
            if (forbidden.stream().anyMatch(area -> areas.isIn(used, area))) {
                events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
            }
        }
    }
}
