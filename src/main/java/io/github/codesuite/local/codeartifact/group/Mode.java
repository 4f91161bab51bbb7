package io.github.codesuite.local.codeartifact.group;

/** What a group says to one way in; as the SDK's PackageGroupOriginRestrictionMode. */
public enum Mode {
    ALLOW,
    ALLOW_SPECIFIC_REPOSITORIES,
    BLOCK,
    INHERIT
}
