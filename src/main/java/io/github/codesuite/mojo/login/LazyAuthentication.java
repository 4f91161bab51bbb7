package io.github.codesuite.mojo.login;

import java.util.Map;
import org.eclipse.aether.repository.Authentication;
import org.eclipse.aether.repository.AuthenticationContext;
import org.eclipse.aether.repository.AuthenticationDigest;
import org.jspecify.annotations.Nullable;

/** A token that is asked for when a transport wants it: for Maven 4, which does not let a plugin stand in the way of transfers. */
public record LazyAuthentication(Login login) implements Authentication {

    @Override
    public void fill(AuthenticationContext context, String key, @Nullable Map<String, String> data) {
        new TokenAuthentication(login.token()).fill(context, key, data);
    }

    @Override
    public void digest(AuthenticationDigest digest) {
        digest.update(AuthenticationContext.USERNAME, TokenAuthentication.USER);
    }
}
