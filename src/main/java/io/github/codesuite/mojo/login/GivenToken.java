package io.github.codesuite.mojo.login;

import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.value.CodeArtifactEndpoint;
import io.github.codesuite.value.Secret;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The token that the environment gives. It does not say which domain it is for: it goes to the configured one, or else to the only
 * one of the build, and to nobody where several could be meant.
 *
 * @param token of {@code CODEARTIFACT_AUTH_TOKEN}
 * @param domain that is configured
 * @param owner the account of the configured domain, where that is configured too
 */
public record GivenToken(Optional<Secret> token, Optional<String> domain, Optional<String> owner) {

    /** The variable, as AWS's User guide names it. */
    public static final String VARIABLE = "CODEARTIFACT_AUTH_TOKEN";

    /**
     * The token for an endpoint; empty where another one is to be asked for.
     *
     * @param hosts of all endpoints that are known to belong to the build
     * @throws StageFailure if several could be meant
     */
    public Optional<Secret> of(CodeArtifactEndpoint endpoint, Collection<String> hosts) {
        if (token.isEmpty() || domain.isPresent()) {
            return token.filter(given -> isConfigured(endpoint));
        }
        TreeSet<String> all = new TreeSet<>(hosts);
        all.add(endpoint.host());
        if (all.size() > 1) {
            throw severalHosts(all);
        }
        return token;
    }

    /** It was sent, and refused: nobody but the one who set it can get another one. */
    public static StageFailure refused(CodeArtifactEndpoint endpoint) {
        return new StageFailure(
                StageFailure.Kind.COULD_NOT_ASK,
                "Logging in to " + endpoint.host(),
                "it answered 401 to the token in " + VARIABLE + ": that has expired, or is for another domain",
                VARIABLE,
                "export a new one, or unset it: then one is asked for");
    }

    private boolean isConfigured(CodeArtifactEndpoint endpoint) {
        return domain.filter(endpoint.domain()::equals).isPresent()
                && (owner.isEmpty() || endpoint.owner().isEmpty() || owner.equals(endpoint.owner()));
    }

    private static StageFailure severalHosts(Collection<String> hosts) {
        return new StageFailure(
                StageFailure.Kind.COULD_NOT_ASK,
                "Logging in with " + VARIABLE,
                "it does not say for which of these hosts it is: "
                        + hosts.stream().collect(Collectors.joining(", ")),
                "codesuite.codeArtifact.domain, " + VARIABLE,
                "name its domain with -Dcodesuite.codeArtifact.domain=…, or unset it: then a token is asked for per host");
    }
}
