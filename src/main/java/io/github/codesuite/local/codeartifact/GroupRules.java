package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.codeartifact.group.PackageGroups;
import io.github.codesuite.local.codeartifact.group.Restriction;
import io.github.codesuite.local.codeartifact.store.OriginControls;
import io.github.codesuite.local.codeartifact.store.PackageEdit;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.PublishRules;
import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.local.codeartifact.store.Refusal.Resource;
import io.github.codesuite.local.codeartifact.upstream.OriginPolicy;

/**
 * What the package groups allow, together with what packages allow themselves: versions come in where both say so (user guide,
 * "Package group origin controls").
 */
final class GroupRules {

    private GroupRules() {}

    /** Asks the group first, then the others. */
    static PublishRules publishing(PackageGroups groups, PublishRules others) {
        return (PackageEdit edit, PackageId id, String version) -> {
            if (!groups.permits(id, Restriction.PUBLISH)) {
                throw Refusal.conflict(
                        Resource.PACKAGE,
                        id.name(),
                        "the package group of " + id.words() + " does not allow to publish versions to the repository "
                                + id.repository().repository()
                                + ": GetAssociatedPackageGroup names it, UpdatePackageGroupOriginConfiguration changes that");
            }
            others.check(edit, id, version);
        };
    }

    static OriginPolicy origins(PackageGroups groups, OriginPolicy recorded) {
        return new OriginPolicy() {
            @Override
            public OriginControls of(PackageId id) {
                return recorded.of(id);
            }

            @Override
            public boolean allowsInternal(PackageId id) {
                return recorded.allowsInternal(id) && groups.permits(id, Restriction.INTERNAL_UPSTREAM);
            }

            @Override
            public boolean allowsExternal(PackageId id) {
                return recorded.allowsExternal(id) && groups.permits(id, Restriction.EXTERNAL_UPSTREAM);
            }
        };
    }
}
