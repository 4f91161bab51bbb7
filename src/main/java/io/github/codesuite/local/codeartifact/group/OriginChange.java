package io.github.codesuite.local.codeartifact.group;

import io.github.codesuite.local.codeartifact.store.Refusal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A change of a group's origin configuration.
 *
 * @param modes the settings that change
 */
public record OriginChange(Map<Restriction, Mode> modes, List<Allowed> add, List<Allowed> remove) {

    /** A repository in the list of a restriction. */
    public record Allowed(Restriction restriction, String repository) {}

    public OriginChange {
        modes = Map.copyOf(modes);
        add = List.copyOf(add);
        remove = List.copyOf(remove);
    }

    /**
     * What becomes of a group. A list goes with the setting that it belongs to (user guide, "Allowed repository lists").
     *
     * @param exists throws where a repository is not there
     */
    GroupRecord of(GroupRecord group, Consumer<String> exists) {
        Map<Restriction, Mode> newModes = new EnumMap<>(group.modes());
        newModes.putAll(modes);
        if (group.pattern().equals(GroupPattern.ROOT) && newModes.containsValue(Mode.INHERIT)) {
            throw Refusal.invalid("the package group /* has no parent: none of its restrictions can be INHERIT");
        }
        add.forEach(allowed -> checkAdded(allowed, newModes, exists));
        Map<Restriction, List<String>> lists = new EnumMap<>(Restriction.class);
        newModes.forEach((restriction, mode) -> {
            if (mode == Mode.ALLOW_SPECIFIC_REPOSITORIES) {
                lists.put(restriction, list(group, restriction));
            }
        });
        return group.with(newModes, lists);
    }

    private List<String> list(GroupRecord group, Restriction restriction) {
        TreeSet<String> names = new TreeSet<>(group.allowed(restriction));
        add.stream().filter(one -> one.restriction() == restriction).forEach(one -> names.add(one.repository()));
        remove.stream().filter(one -> one.restriction() == restriction).forEach(one -> names.remove(one.repository()));
        return List.copyOf(names);
    }

    private static void checkAdded(Allowed allowed, Map<Restriction, Mode> modes, Consumer<String> exists) {
        exists.accept(allowed.repository());
        if (modes.get(allowed.restriction()) != Mode.ALLOW_SPECIFIC_REPOSITORIES) {
            throw Refusal.invalid("the repository " + allowed.repository() + " cannot be allowed: the restriction "
                    + allowed.restriction() + " is " + modes.get(allowed.restriction())
                    + ", not ALLOW_SPECIFIC_REPOSITORIES");
        }
    }
}
