package io.github.codesuite.stage.publish;

import io.github.codesuite.project.ProjectFacts;
import java.util.List;
import java.util.Map;

/** What a module publishes: its POM, its main and its attached artifacts, signatures too. */
record AssetPlan(ProjectFacts module, PackageVersion version, List<PlannedAsset> assets) {

    AssetPlan {
        assets = List.copyOf(assets);
    }

    static AssetPlan of(ProjectFacts module, PackageVersion version) {
        List<PlannedAsset> assets = NamedFile.of(module, version.version()).stream()
                .map(PlannedAsset::of)
                .toList();
        return new AssetPlan(module, version, assets);
    }

    /** The assets that a repository does not have, given the SHA-256 of those that it has. */
    List<PlannedAsset> missing(Map<String, String> there) {
        return assets.stream().filter(asset -> !there.containsKey(asset.name())).toList();
    }

    /** The assets that a repository has with other bytes. */
    List<PlannedAsset> different(Map<String, String> there) {
        return assets.stream()
                .filter(asset -> there.containsKey(asset.name()))
                .filter(asset -> !asset.checksums().sha256().equals(there.get(asset.name())))
                .toList();
    }
}
