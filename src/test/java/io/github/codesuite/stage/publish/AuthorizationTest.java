package io.github.codesuite.stage.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.cloud.CloudIdentity;
import io.github.codesuite.value.Secret;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.GetAuthorizationTokenRequest;
import software.amazon.awssdk.services.codeartifact.model.GetAuthorizationTokenResponse;

class AuthorizationTest {

    private static final Duration LIFE = Duration.ofHours(10);

    private final FakeTicker ticker = new FakeTicker();
    private final Tokens tokens = new Tokens(ticker);
    private final Authorization authorization = new Authorization(
            new Packages(
                    tokens, new Permissions(() -> new CloudIdentity("aws", "123456789012", "eu-central-1", "arn"))),
            "acme",
            Optional.empty(),
            ticker);

    @Test
    void fetchesATokenWhenItIsNeededAndOnce() {
        assertThat(tokens.given).isZero();
        assertThat(authorization.token().reveal()).isEqualTo("token 1");
        assertThat(authorization.token().reveal()).isEqualTo("token 1");
    }

    @Test
    void fetchesAnotherAfterFourFifthsOfItsLife() {
        authorization.token();
        ticker.advance(Duration.ofHours(8).minusSeconds(1));
        assertThat(authorization.token().reveal()).isEqualTo("token 1");
        ticker.advance(Duration.ofSeconds(1));
        assertThat(authorization.token().reveal()).isEqualTo("token 2");
    }

    @Test
    void fetchesOneForAllWhoWereRefusedWithTheSame() {
        Secret first = authorization.token();
        assertThat(authorization.insteadOf(first).reveal()).isEqualTo("token 2");
        assertThat(authorization.insteadOf(first).reveal()).isEqualTo("token 2");
    }

    /** Gives tokens that live for ten hours. */
    private static final class Tokens implements CodeartifactClient {

        private final FakeTicker ticker;
        private int given;

        Tokens(FakeTicker ticker) {
            this.ticker = ticker;
        }

        @Override
        public GetAuthorizationTokenResponse getAuthorizationToken(GetAuthorizationTokenRequest request) {
            given++;
            return GetAuthorizationTokenResponse.builder()
                    .authorizationToken("token " + given)
                    .expiration(ticker.now().plus(LIFE))
                    .build();
        }

        @Override
        public String serviceName() {
            return "codeartifact";
        }

        @Override
        public void close() {}
    }
}
