package io.github.codesuite.local.codeartifact.store;

/**
 * How versions may come into a package: published by a client, or fetched from upstream repositories and external connections
 * (user guide, "Editing package origin controls").
 */
public record OriginControls(Restriction publish, Restriction upstream) {

    /** As the SDK's AllowPublish and AllowUpstream. */
    public enum Restriction {
        ALLOW,
        BLOCK
    }

    /** What a package gets whose first version is published. */
    public static final OriginControls PUBLISHED_FIRST = new OriginControls(Restriction.ALLOW, Restriction.BLOCK);

    /** What a package gets whose first version is fetched from elsewhere. */
    public static final OriginControls INGESTED_FIRST = new OriginControls(Restriction.BLOCK, Restriction.ALLOW);

    public boolean allowsPublish() {
        return publish == Restriction.ALLOW;
    }

    public boolean allowsUpstream() {
        return upstream == Restriction.ALLOW;
    }
}
