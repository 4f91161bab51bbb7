package io.github.codesuite.token;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.failure.AwsFailures;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.value.CodeArtifactEndpoint;
import io.github.codesuite.value.Secret;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.codeartifact.model.GetAuthorizationTokenResponse;

/** Asks for the token of an endpoint's domain; the only class here that needs the SDK. */
public final class TokenRequest {

    private static final String PLACES = "codesuite.profile, codesuite.roleArn";

    private final CodeArtifactEndpoint endpoint;
    private final String attempted;

    /**
     * @param repository the id that the user knows it by
     * @param identity as whom it is asked, for messages
     */
    public TokenRequest(CodeArtifactEndpoint endpoint, String repository, String identity) {
        this.endpoint = endpoint;
        this.attempted = "Getting a token for the repository '" + repository + "' at " + endpoint.host() + ", as "
                + identity + " (it takes codeartifact:GetAuthorizationToken on " + endpoint.domainArn()
                + " and sts:GetServiceBearerToken)";
    }

    /**
     * Asks a cloud.
     *
     * @throws StageFailure if it gives none
     */
    public Token ask(Cloud cloud, Ticker ticker) {
        Instant now = ticker.now();
        try {
            GetAuthorizationTokenResponse answer = cloud.codeArtifact().getAuthorizationToken(request -> {
                request.domain(endpoint.domain());
                endpoint.owner().ifPresent(request::domainOwner);
            });
            return token(answer, now);
        } catch (SdkException failure) {
            throw AwsFailures.translate(attempted, PLACES, failure);
        }
    }

    private Token token(GetAuthorizationTokenResponse answer, Instant now) {
        String text = Optional.ofNullable(answer.authorizationToken()).orElse("");
        Instant expires = Optional.ofNullable(answer.expiration()).orElse(now);
        if (text.isEmpty()) {
            throw new StageFailure(
                    StageFailure.Kind.COULD_NOT_ASK,
                    attempted,
                    "the answer has no token in it",
                    PLACES,
                    "run it again");
        }
        return new Token(Secret.of(text), now, expires);
    }
}
