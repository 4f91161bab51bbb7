package io.github.codesuite.stage.publish;

import io.github.codesuite.problem.Problems;
import io.github.codesuite.stage.publish.format.Format;
import io.github.codesuite.stage.publish.format.ReadPackage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Compares the packages of a request with what is there, all of them before anything is sent. */
final class PackageComparison {

    private final PublishRequest request;
    private final Packages packages;
    private final Refusals refusals;

    PackageComparison(PublishRequest request, Packages packages, Refusals refusals) {
        this.request = request;
        this.packages = packages;
        this.refusals = refusals;
    }

    /** @throws io.github.codesuite.failure.StageFailure if a version is closed, or a file changes meanwhile */
    List<PackageDelivery> run(Parallel parallel) throws InterruptedException {
        List<Callable<PackageDelivery>> tasks = read().stream()
                .map(found -> (Callable<PackageDelivery>) () -> compare(found))
                .toList();
        return parallel.run(tasks);
    }

    /** The packages as if nothing of them were there. */
    List<PackageDelivery> uncompared() {
        return read().stream()
                .map(found ->
                        delivery(found, request.versionOf(found.read().coordinates()), Optional.empty(), Map.of()))
                .toList();
    }

    /** The files were checked before; one that has changed since is read as it is now. */
    private List<PackageCheck.Found> read() {
        Problems problems = new Problems();
        List<PackageCheck.Found> found = new PackageCheck(request.packages(), problems).read();
        problems.throwIfAny();
        return found;
    }

    private PackageDelivery compare(PackageCheck.Found found) {
        PackageVersion version = request.versionOf(found.read().coordinates());
        try {
            PackageDelivery compared = delivery(found, version, packages.status(version), packages.assets(version));
            refuseClosed(compared);
            return compared;
        } catch (FileChanged changed) {
            throw refusals.changed(version, changed);
        }
    }

    private static PackageDelivery delivery(
            PackageCheck.Found found, PackageVersion version, Optional<String> status, Map<String, String> there) {
        AssetPlan plan = new AssetPlan(found.declared().module(), version, assets(found.read()));
        return new PackageDelivery(found.read(), new Delivery(plan, Optional.empty(), status, there));
    }

    private void refuseClosed(PackageDelivery compared) {
        compared.delivery().status().filter(Refusals::isClosed).ifPresent(status -> {
            throw refusals.closed(compared.version(), status);
        });
        if (!compared.late().isEmpty()) {
            throw refusals.complete(
                    compared.version(),
                    compared.late().stream().map(PlannedAsset::name).toList());
        }
    }

    private static List<PlannedAsset> assets(ReadPackage read) {
        return read.files().stream()
                .map(file -> PlannedAsset.of(named(read, file)))
                .toList();
    }

    private static NamedFile named(ReadPackage read, Path file) {
        boolean isNpm = read.coordinates().format() == Format.NPM;
        return new NamedFile(isNpm ? Packages.NPM_ASSET : String.valueOf(file.getFileName()), "", "", file);
    }
}
