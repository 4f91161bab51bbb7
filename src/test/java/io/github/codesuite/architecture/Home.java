package io.github.codesuite.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.Predicate;

/**
 * Something ambient and the packages that are its home.
 *
 * @param types the full names of the types that are the ambient thing
 * @param members the members that are, as {@code java.lang.System.out}; calls, method references and fields alike
 */
record Home(String thing, List<String> homes, Predicate<String> types, Predicate<String> members) {

    Home(String thing, List<String> homes) {
        this(thing, homes, type -> false, member -> false);
    }

    Home ofTypes(Predicate<String> which) {
        return new Home(thing, homes, which, members);
    }

    Home ofMembers(Predicate<String> which) {
        return new Home(thing, homes, types, which);
    }

    /** Nobody outside the homes below a root package uses it, but for classes of the given simple names. */
    ArchRule below(String root, String... exceptions) {
        String[] packages = homes.stream().map(home -> root + "." + home + "..").toArray(String[]::new);
        return classes()
                .that()
                .resideOutsideOfPackages(packages)
                .and(DescribedPredicate.describe(
                        "written by us", type -> !List.of(exceptions).contains(type.getSimpleName())))
                .should(new LeaveItAlone())
                .allowEmptyShould(true)
                .as(thing + " only in " + homes);
    }

    private final class LeaveItAlone extends ArchCondition<JavaClass> {

        LeaveItAlone() {
            super("leave " + thing + " alone");
        }

        @Override
        public void check(JavaClass user, ConditionEvents events) {
            for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                String used = dependency.getTargetClass().getBaseComponentType().getName();
                if (types.test(used)) {
                    events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
                }
            }
            for (JavaAccess<?> access : user.getAccessesFromSelf()) {
                if (members.test(access.getTargetOwner().getName() + "." + access.getName())) {
                    events.add(SimpleConditionEvent.violated(user, access.getDescription()));
                }
            }
        }
    }
}
