package io.github.codesuite.local.codeartifact.group;

import java.util.Comparator;

/**
 * Which packages are in a group (user guide, "Package group definition syntax and matching behavior").
 *
 * @param text as its owner wrote it, and by which the group is known
 * @param scope how much of the following the pattern has
 */
public record GroupPattern(String text, Scope scope, String format, String namespace, String name) {

    /** From the widest to the narrowest. */
    public enum Scope {
        ALL,
        FORMAT,
        NAMESPACE_PREFIX,
        NAMESPACE,
        NAME_PREFIX,
        NAME;

        boolean hasFormat() {
            return this != ALL;
        }
    }

    /** The group that every domain has. */
    public static final String ROOT = "/*";

    /** The more specific a pattern, the later: that is the narrower one, and of two alike the longer one. */
    static final Comparator<GroupPattern> SPECIFICITY = Comparator.comparing(GroupPattern::scope)
            .thenComparing(pattern -> Variations.common(pattern.namespace()).length())
            .thenComparing(pattern -> Variations.common(pattern.name()).length());

    /**
     * Reads a pattern.
     *
     * @throws io.github.codesuite.local.codeartifact.store.Refusal if it is none
     */
    public static GroupPattern parse(String text) {
        return PatternReader.read(text);
    }

    public boolean isRoot() {
        return scope == Scope.ALL;
    }

    public Match match(String ofFormat, String ofNamespace, String ofName) {
        if (scope.hasFormat() && !format.equals(ofFormat)) {
            return Match.NONE;
        }
        return switch (scope) {
            case ALL, FORMAT -> Match.STRONG;
            case NAMESPACE_PREFIX -> Part.prefix(namespace, ofNamespace);
            case NAMESPACE -> Part.equal(namespace, ofNamespace);
            case NAME_PREFIX -> Part.equal(namespace, ofNamespace).and(Part.prefix(name, ofName));
            case NAME -> Part.equal(namespace, ofNamespace).and(Part.equal(name, ofName));
        };
    }

    /** Whether all packages that fit the other pattern also fit this one, and some that do not. */
    boolean contains(GroupPattern other) {
        if (SPECIFICITY.compare(this, other) >= 0) {
            return false;
        }
        return !scope.hasFormat() || (format.equals(other.format) && containsParts(other));
    }

    private boolean containsParts(GroupPattern other) {
        boolean hasNamespace = other.scope.compareTo(Scope.NAMESPACE) >= 0;
        return switch (scope) {
            case ALL, FORMAT -> true;
            case NAMESPACE_PREFIX -> Part.prefix(namespace, other.namespace) != Match.NONE;
            case NAMESPACE -> hasNamespace && Part.equal(namespace, other.namespace) != Match.NONE;
            case NAME_PREFIX -> Part.equal(namespace, other.namespace).and(Part.prefix(name, other.name)) != Match.NONE;
            case NAME -> false;
        };
    }
}
