package io.github.codesuite.local.codeartifact.group;

/**
 * What holds for a group.
 *
 * @param from the group that says so; the group itself, or the nearest of its parents that does not inherit
 */
public record Setting(Mode mode, GroupRecord from) {

    boolean permits(Restriction restriction, String repository) {
        return switch (mode) {
            case ALLOW -> true;
            case ALLOW_SPECIFIC_REPOSITORIES -> from.allowed(restriction).contains(repository);
            case BLOCK, INHERIT -> false;
        };
    }
}
