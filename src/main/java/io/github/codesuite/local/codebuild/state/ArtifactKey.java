package io.github.codesuite.local.codebuild.state;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where in its bucket a build's artifacts lie: prefix, path, the build's uuid, name
 * (<a href="https://docs.aws.amazon.com/codebuild/latest/APIReference/API_ProjectArtifacts.html">ProjectArtifacts</a>).
 *
 * @param key without a slash at its ends
 */
public record ArtifactKey(String bucket, String key) {

    /**
     * The place of a build's artifacts.
     *
     * @param project the name where there is none
     * @param name the buildspec's name, where it counts
     * @param prefix the buildspec's {@code s3-prefix}; counts where the build's id is part of the key
     */
    public static ArtifactKey of(
            ArtifactSettings settings, String project, String uuid, Optional<String> name, Optional<String> prefix) {
        boolean hasBuildId = settings.hasBuildId();
        String key = Stream.of(
                        prefix.filter(any -> hasBuildId),
                        settings.path(),
                        hasBuildId ? Optional.of(uuid) : Optional.<String>empty(),
                        name.or(settings::name).or(() -> Optional.of(project)))
                .flatMap(Optional::stream)
                .map(part -> part.replaceAll("^/+|/+$", ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
        return new ArtifactKey(settings.location().orElse(""), key);
    }

    /** The ARN that CodeBuild tells. */
    public String arn() {
        return "arn:aws:s3:::" + bucket + "/" + key;
    }
}
