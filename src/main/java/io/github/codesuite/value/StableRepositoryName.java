package io.github.codesuite.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name that a Maven repository of the local cloud has in POMs: {@code
 * https://<domain>.codeartifact.localhost/maven/<repository>/}. It stays the same whatever port serves the repository.
 */
public record StableRepositoryName(String domain, String repository) {

    /** CodeArtifact's rules for both names, CreateDomain and CreateRepository. */
    private static final Pattern URL = Pattern.compile(
            "https?://([a-z][a-z0-9-]{0,48}[a-z0-9])\\.codeartifact\\.localhost/maven/([A-Za-z0-9][A-Za-z0-9._-]{1,99})/?");

    /** The name in a repository's URL; empty where the URL is another one. */
    public static Optional<StableRepositoryName> parse(String url) {
        Matcher matcher = URL.matcher(url.trim());
        return matcher.matches()
                ? Optional.of(new StableRepositoryName(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    /** The URL for a POM. */
    public String url() {
        return "https://" + domain + ".codeartifact.localhost/maven/" + repository + "/";
    }
}
