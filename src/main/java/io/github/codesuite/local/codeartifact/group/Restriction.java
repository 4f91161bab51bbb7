package io.github.codesuite.local.codeartifact.group;

/** How versions come into a package, each with a setting of its own; as the SDK's PackageGroupOriginRestrictionType. */
public enum Restriction {
    PUBLISH,
    INTERNAL_UPSTREAM,
    EXTERNAL_UPSTREAM
}
