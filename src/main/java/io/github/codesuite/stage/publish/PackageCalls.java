package io.github.codesuite.stage.publish;

import io.github.codesuite.stage.publish.npm.NpmPackage;
import io.github.codesuite.stage.publish.pypi.PypiPackage;
import java.util.List;

/** The calls by which packages would be sent, in words. */
final class PackageCalls {

    private PackageCalls() {}

    /** @param unfinished whether the version waits for more */
    static List<String> of(PackageDelivery delivery, List<PlannedAsset> assets, boolean unfinished) {
        return assets.stream().map(asset -> call(delivery, asset, unfinished)).toList();
    }

    private static String call(PackageDelivery delivery, PlannedAsset asset, boolean unfinished) {
        PackageVersion version = delivery.version();
        String file = String.valueOf(asset.file().file().getFileName());
        if (delivery.read() instanceof NpmPackage npm) {
            return "PUT " + version.where() + " " + npm.path() + " of " + version.version() + ", " + file;
        }
        if (delivery.read() instanceof PypiPackage) {
            return "POST " + version.where() + " " + version.coordinates() + ", " + file;
        }
        return "PublishPackageVersion " + version.where() + " " + version.coordinates() + " " + file
                + (unfinished ? ", Unfinished" : ", which publishes it");
    }
}
