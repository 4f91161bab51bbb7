package io.github.codesuite.stage.login;

import java.net.URI;
import java.util.Optional;

/**
 * A repository as one client sees it.
 *
 * @param endpoint for the client's format, with a slash at the end
 * @param scope of npm, with its {@code @}; empty for all packages
 */
record Site(URI endpoint, String domain, String repository, Optional<String> scope) {

    /** A name for it in files that want one. */
    String name() {
        return "codeartifact-" + domain + "-" + repository;
    }

    /** The endpoint with a user and a password in front of its host. */
    String with(String user, String password) {
        return endpoint.getScheme() + "://" + user + ":" + password + "@" + endpoint.getRawAuthority()
                + endpoint.getRawPath();
    }

    /** Whether it is without encryption, which some clients must be told. */
    boolean isPlain() {
        return "http".equals(endpoint.getScheme());
    }
}
