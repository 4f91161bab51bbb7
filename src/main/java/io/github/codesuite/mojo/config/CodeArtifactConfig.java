package io.github.codesuite.mojo.config;

import io.github.codesuite.stage.publish.PublishRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where CodeArtifact keeps what is published.
 *
 * <table>
 * <caption>Leaves of {@code <codeArtifact>}</caption>
 * <tr><th>Leaf</th><th>Meaning</th><th>Default</th></tr>
 * <tr><td>{@code domain}</td><td>the CodeArtifact domain</td><td>locally {@code local}; on AWS it must be set</td></tr>
 * <tr><td>{@code domainOwner}</td><td>the account of the domain, where it is not the caller's</td><td>the caller's account</td></tr>
 * <tr><td>{@code repository}</td><td>the repository</td><td>locally {@code maven}; on AWS it must be set</td></tr>
 * <tr><td>{@code snapshotRepository}</td><td>the repository for snapshots</td><td>{@code repository}</td></tr>
 * <tr><td>{@code atEnd}</td><td>whether publishing waits for the end of the reactor</td><td>true</td></tr>
 * <tr><td>{@code packages}</td><td>not honoured by this version</td><td></td></tr>
 * </table>
 */
public final class CodeArtifactConfig {

    static final String ELEMENT = "codeArtifact";
    static final Parameter<String> DOMAIN = Parameter.leaf(ELEMENT, "domain", Grammar.text());
    static final Parameter<String> DOMAIN_OWNER = Parameter.leaf(ELEMENT, "domainOwner", Grammar.text());
    static final Parameter<String> REPOSITORY = Parameter.leaf(ELEMENT, "repository", Grammar.text());
    static final Parameter<String> SNAPSHOT_REPOSITORY = Parameter.leaf(ELEMENT, "snapshotRepository", Grammar.text());
    static final Parameter<Boolean> AT_END = Parameter.leaf(ELEMENT, "atEnd", Grammar.truth());
    static final Parameter<String> PACKAGES = Parameter.later(ELEMENT, "packages", "");

    /** All leaves. */
    static final List<Parameter<?>> ALL =
            List.of(DOMAIN, DOMAIN_OWNER, REPOSITORY, SNAPSHOT_REPOSITORY, AT_END, PACKAGES);

    private @Nullable String domain;
    private @Nullable String domainOwner;
    private @Nullable String repository;
    private @Nullable String snapshotRepository;
    private @Nullable String atEnd;
    private @Nullable String packages;

    /** Whether publishing waits for the end of the reactor. */
    public boolean atEnd(Settings settings) {
        return settings.get(AT_END, atEnd, true);
    }

    /** Translates the element for one module; usable only if the settings have no errors afterwards. */
    public PublishRequest toRequest(Settings settings, ModuleFacts facts, Defaults defaults) {
        settings.get(PACKAGES, packages);
        String releases = settings.required(REPOSITORY, repository, defaults.repository(), "to know where to publish");
        return new PublishRequest(
                settings.required(DOMAIN, domain, defaults.domain(), "to know where to publish"),
                settings.get(DOMAIN_OWNER, domainOwner),
                releases,
                settings.get(SNAPSHOT_REPOSITORY, snapshotRepository, releases),
                List.of(facts.project()),
                facts.startedAt());
    }
}
