package io.github.codesuite.local.guard;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A service's table of what it honours: for each operation the members of its request, nested ones with dots ({@code
 * environmentVariablesOverride.name}, no index for lists and maps). What does not stand here is refused by the {@link
 * Guard}. Immutable.
 */
public final class Honoured {

    private final SortedMap<String, SortedSet<String>> membersByOperation;

    private Honoured(Map<String, SortedSet<String>> membersByOperation) {
        this.membersByOperation = Collections.unmodifiableSortedMap(new TreeMap<>(membersByOperation));
    }

    /** A table without operations. */
    public static Honoured nothing() {
        return new Honoured(Map.of());
    }

    /**
     * This table and one more operation.
     *
     * @param operation the operation as AWS writes it, {@code StartBuild}
     * @param members the leaf members honoured, by their SDK member names ({@link
     *     software.amazon.awssdk.core.SdkField#memberName()}), first letter as in the model
     */
    public Honoured operation(String operation, String... members) {
        Map<String, SortedSet<String>> extended = new TreeMap<>(membersByOperation);
        extended.put(operation, Collections.unmodifiableSortedSet(new TreeSet<>(Arrays.asList(members))));
        return new Honoured(extended);
    }

    /** The operations of this table, sorted. */
    public Set<String> operations() {
        return membersByOperation.keySet();
    }

    /** The members that an operation honours, sorted; empty for an unknown operation. */
    public Set<String> members(String operation) {
        return membersByOperation.getOrDefault(operation, Collections.emptySortedSet());
    }

    /** Whether an operation is honoured at all. */
    public boolean honours(String operation) {
        return membersByOperation.containsKey(operation);
    }

    /**
     * The members among those that were set which the operation does not honour, sorted. An empty structure or list is
     * honoured where something inside it is.
     */
    Set<String> refused(String operation, Set<String> set) {
        Set<String> members = members(operation);
        Set<String> refused = new TreeSet<>(set);
        refused.removeIf(path -> members.contains(path) || members.stream().anyMatch(m -> m.startsWith(path + ".")));
        return refused;
    }
}
