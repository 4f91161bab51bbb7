package io.github.codesuite.local.codeartifact.upstream;

import io.github.codesuite.local.codeartifact.store.OriginControls;
import io.github.codesuite.local.codeartifact.store.OriginControls.Restriction;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.PackageRecord;
import io.github.codesuite.local.codeartifact.store.PackageStore;

/** How versions may come into a package of a repository. Thread-safe. */
public interface OriginPolicy {

    /** Nothing is forbidden of a package that the repository does not know yet. */
    OriginControls OPEN = new OriginControls(Restriction.ALLOW, Restriction.ALLOW);

    /** What the package itself allows. */
    OriginControls of(PackageId id);

    /** Whether versions may come from upstream repositories of the package's repository. */
    default boolean allowsInternal(PackageId id) {
        return of(id).allowsUpstream();
    }

    /** Whether versions may come from the external connection of the package's repository. */
    default boolean allowsExternal(PackageId id) {
        return of(id).allowsUpstream();
    }

    /** What is recorded with the packages. */
    static OriginPolicy recorded(PackageStore store) {
        return id -> store.recorded(id).map(PackageRecord::controls).orElse(OPEN);
    }
}
