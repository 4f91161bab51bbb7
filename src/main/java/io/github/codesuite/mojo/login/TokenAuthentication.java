package io.github.codesuite.mojo.login;

import io.github.codesuite.value.Secret;
import java.util.Map;
import org.eclipse.aether.repository.Authentication;
import org.eclipse.aether.repository.AuthenticationContext;
import org.eclipse.aether.repository.AuthenticationDigest;
import org.jspecify.annotations.Nullable;

/**
 * A token as the password of the user {@code aws}, as CodeArtifact takes it (User guide, Maven). Made of the resolver's API only:
 * Maven 3.8 does not lend its own ones to extensions.
 */
public record TokenAuthentication(Secret token) implements Authentication {

    /** The user of every token. */
    public static final String USER = "aws";

    @Override
    public void fill(AuthenticationContext context, String key, @Nullable Map<String, String> data) {
        context.put(AuthenticationContext.USERNAME, USER);
        context.put(AuthenticationContext.PASSWORD, token.reveal().toCharArray());
    }

    @Override
    public void digest(AuthenticationDigest digest) {
        digest.update(AuthenticationContext.USERNAME, USER);
    }
}
