package io.github.codesuite.stage.publish.pypi;

import io.github.codesuite.cloud.Transfer.Content;
import io.github.codesuite.spec.python.ProjectName;
import io.github.codesuite.stage.publish.format.Asset;
import io.github.codesuite.stage.publish.format.Coordinates;
import io.github.codesuite.stage.publish.format.Format;
import io.github.codesuite.stage.publish.format.ReadPackage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Distributions of one version of a project, which agree about what they are with their names, each other and the POM. */
public final class PypiPackage implements ReadPackage {

    private final List<Distribution> distributions;

    /** @param distributions at least one */
    PypiPackage(List<Distribution> distributions) {
        this.distributions = List.copyOf(distributions);
    }

    @Override
    public Coordinates coordinates() {
        Distribution first = distributions.get(0);
        return new Coordinates(Format.PYPI, Optional.empty(), ProjectName.normalized(first.name()), first.version());
    }

    @Override
    public List<Path> files() {
        return distributions.stream().map(Distribution::file).toList();
    }

    /** The form that uploads one of its files. */
    public Content form(Asset asset) {
        Distribution meant = distributions.stream()
                .filter(distribution -> distribution.file().equals(asset.file()))
                .findFirst()
                .orElseThrow();
        return new UploadForm(meant, asset).content();
    }
}
