package io.github.codesuite.local.codeartifact.store;

import io.github.codesuite.bundle.Checksums;
import java.util.Objects;

/**
 * An asset of a package version on disk.
 *
 * @param place the folder beside the version's own where its file lies; empty for the version's own, where it lies unless it has
 *     replaced another one
 */
public record AssetRecord(String name, long size, Checksums checksums, String place) {

    public AssetRecord {
        place = Objects.requireNonNullElse(place, "");
    }

    public AssetRecord(String name, long size, Checksums checksums) {
        this(name, size, checksums, "");
    }

    /** The same bytes somewhere else. */
    public AssetRecord at(String newPlace) {
        return new AssetRecord(name, size, checksums, newPlace);
    }

    /** Whether another asset has the same name and bytes. */
    boolean isSame(AssetRecord other) {
        return name.equals(other.name) && checksums.equals(other.checksums);
    }
}
