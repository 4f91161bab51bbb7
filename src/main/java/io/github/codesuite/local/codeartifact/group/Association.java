package io.github.codesuite.local.codeartifact.group;

/**
 * The one group that a package is in.
 *
 * @param match a variation of the pattern is in the group to be blocked, not to be treated as the group says
 */
public record Association(GroupRecord group, Match match) {}
