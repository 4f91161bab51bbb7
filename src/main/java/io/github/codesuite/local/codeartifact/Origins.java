package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.codeartifact.store.Origin;
import io.github.codesuite.local.codeartifact.store.OriginControls;
import io.github.codesuite.local.codeartifact.store.OriginControls.Restriction;
import io.github.codesuite.local.codeartifact.store.PackageId;
import software.amazon.awssdk.services.codeartifact.model.PackageOriginConfiguration;
import software.amazon.awssdk.services.codeartifact.model.PackageOriginRestrictions;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionOrigin;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionOriginType;

/** Where versions came from, and may come from, in the SDK's words. */
final class Origins {

    private Origins() {}

    /** A version that was published names the repository that it was published to, also where it was copied or kept. */
    static PackageVersionOrigin of(PackageId id, Origin origin) {
        if (origin.isExternal()) {
            return PackageVersionOrigin.builder()
                    .originType(PackageVersionOriginType.EXTERNAL)
                    .domainEntryPoint(entry -> entry.externalConnectionName(origin.externalConnection()))
                    .build();
        }
        String repository = origin.isHere() ? id.repository().repository() : origin.repository();
        return PackageVersionOrigin.builder()
                .originType(PackageVersionOriginType.INTERNAL)
                .domainEntryPoint(entry -> entry.repositoryName(repository))
                .build();
    }

    static PackageOriginConfiguration of(OriginControls controls) {
        return PackageOriginConfiguration.builder()
                .restrictions(restrictions -> restrictions
                        .publish(controls.publish().name())
                        .upstream(controls.upstream().name()))
                .build();
    }

    /** Both restrictions must be given (API reference, {@code PutPackageOriginConfiguration}). */
    static OriginControls of(PackageOriginRestrictions restrictions) {
        return new OriginControls(
                Requested.word(Restriction.class, restrictions.publishAsString(), "publish"),
                Requested.word(Restriction.class, restrictions.upstreamAsString(), "upstream"));
    }
}
