package io.github.codesuite.stage.publish;

import io.github.codesuite.project.ProjectFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a module publishes: its POM, its main and its attached artifacts, signatures too. */
record AssetPlan(ProjectFacts module, PackageVersion version, List<PlannedAsset> assets) {

    AssetPlan {
        assets = List.copyOf(assets);
    }

    static AssetPlan of(ProjectFacts module, PackageVersion version) {
        List<PlannedAsset> assets = NamedFile.assets(module, version.version()).stream()
                .map(PlannedAsset::of)
                .toList();
        return new AssetPlan(module, version, assets);
    }

    /** The same files as another version; reads none of them. */
    AssetPlan as(PackageVersion other) {
        List<NamedFile> names = NamedFile.assets(module, other.version());
        List<PlannedAsset> renamed = new ArrayList<>();
        for (int index = 0; index < names.size(); index++) {
            renamed.add(assets.get(index).as(names.get(index)));
        }
        return new AssetPlan(module, other, renamed);
    }

    /** Whether a repository has just these assets, given the SHA-256 of those that it has. */
    boolean isAllThere(Map<String, String> there) {
        long others = there.keySet().stream()
                .filter(name -> !name.startsWith(Metadata.FILE))
                .filter(name -> assets.stream().noneMatch(asset -> asset.name().equals(name)))
                .count();
        return others == 0 && missing(there).isEmpty() && different(there).isEmpty();
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
