package io.github.codesuite.local.codeartifact.group;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A package group on disk.
 *
 * @param modes has one for each restriction
 * @param repositories the allowed ones, for those restrictions that allow specific repositories
 */
public record GroupRecord(
        String pattern,
        String contactInfo,
        String description,
        Instant created,
        Map<Restriction, Mode> modes,
        Map<Restriction, List<String>> repositories) {

    public GroupRecord {
        modes = Collections.unmodifiableMap(new TreeMap<>(modes));
        repositories = repositories.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    /** As a new group is: everything as its parent has it. */
    static GroupRecord of(String pattern, String contactInfo, String description, Instant created) {
        return new GroupRecord(pattern, contactInfo, description, created, all(Mode.INHERIT), Map.of());
    }

    /** As the group of all packages is in a new domain. */
    static GroupRecord root(Instant created) {
        return new GroupRecord(GroupPattern.ROOT, "", "", created, all(Mode.ALLOW), Map.of());
    }

    public Mode mode(Restriction restriction) {
        return modes.getOrDefault(restriction, Mode.INHERIT);
    }

    /** The allowed repositories, by name. */
    public List<String> allowed(Restriction restriction) {
        return repositories.getOrDefault(restriction, List.of());
    }

    GroupPattern parsed() {
        return GroupPattern.parse(pattern);
    }

    GroupRecord withContactInfo(String newContactInfo) {
        return new GroupRecord(pattern, newContactInfo, description, created, modes, repositories);
    }

    GroupRecord withDescription(String newDescription) {
        return new GroupRecord(pattern, contactInfo, newDescription, created, modes, repositories);
    }

    GroupRecord with(Map<Restriction, Mode> newModes, Map<Restriction, List<String>> newRepositories) {
        return new GroupRecord(pattern, contactInfo, description, created, newModes, newRepositories);
    }

    private static Map<Restriction, Mode> all(Mode mode) {
        return Arrays.stream(Restriction.values())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), restriction -> mode));
    }
}
