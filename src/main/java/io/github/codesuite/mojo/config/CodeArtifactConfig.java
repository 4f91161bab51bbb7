package io.github.codesuite.mojo.config;

import io.github.codesuite.project.ProjectFacts;
import io.github.codesuite.stage.publish.PublishRequest;
import io.github.codesuite.stage.publish.format.Declared;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where CodeArtifact keeps what is published.
 */
public final class CodeArtifactConfig {

    static final String ELEMENT = "codeArtifact";

    /** {@code domain} and {@code domainOwner}: also read by the extension, before there are beans. */
    public static final Parameter<String> DOMAIN = Parameter.leaf(ELEMENT, "domain", Grammar.text());

    public static final Parameter<String> DOMAIN_OWNER =
            Parameter.leaf(ELEMENT, "domainOwner", Grammar.pattern("\\d{12}", "all 12 digits, leading zeros included"));

    static final Parameter<String> REPOSITORY = Parameter.leaf(ELEMENT, "repository", Grammar.text());
    static final Parameter<String> SNAPSHOT_REPOSITORY = Parameter.leaf(ELEMENT, "snapshotRepository", Grammar.text());
    static final Parameter<Boolean> AT_END = Parameter.leaf(ELEMENT, "atEnd", Grammar.truth());
    static final Parameter<String> PACKAGES = Parameter.elements(ELEMENT, "packages");

    /** All leaves. */
    static final List<Parameter<?>> ALL =
            List.of(DOMAIN, DOMAIN_OWNER, REPOSITORY, SNAPSHOT_REPOSITORY, AT_END, PACKAGES);

    private @Nullable String domain;
    private @Nullable String domainOwner;
    private @Nullable String repository;
    private @Nullable String snapshotRepository;
    private @Nullable String atEnd;
    private @Nullable List<PackageConfig> packages;

    /** Whether publishing waits for the end of the reactor. */
    public boolean atEnd(Settings settings) {
        return settings.get(AT_END, atEnd, true);
    }

    /** Translates the element for one module; usable only if the settings have no errors afterwards. */
    public PublishRequest toRequest(Settings settings, ModuleFacts facts, Defaults defaults) {
        RepositoryChoice choice =
                RepositoryChoice.read(settings, repository, snapshotRepository, facts.project(), defaults);
        return new PublishRequest(
                settings.required(DOMAIN, domain, defaults.domain(), "to know where to publish"),
                settings.get(DOMAIN_OWNER, domainOwner),
                choice.releases(),
                choice.snapshots(),
                List.of(facts.project()),
                packages(settings, facts.project()),
                facts.startedAt());
    }

    private List<Declared> packages(Settings settings, ProjectFacts project) {
        return IntStream.rangeClosed(1, settings.count(PACKAGES, packages))
                .mapToObj(number -> packageOf(number).toDeclared(number, settings, project))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Where no bean has been filled, the settings know what the POM says. */
    private PackageConfig packageOf(int number) {
        return packages == null ? new PackageConfig() : packages.get(number - 1);
    }
}
