package io.github.codesuite.mojo.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.value.CodeArtifactEndpoint;
import io.github.codesuite.value.Secret;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GivenTokenTest {

    private static final Optional<Secret> TOKEN = Optional.of(Secret.of("given"));
    private static final CodeArtifactEndpoint ACME = endpoint("acme-111122223333");
    private static final CodeArtifactEndpoint OTHER = endpoint("other-444455556666");

    @Test
    void goesToTheOnlyHost() {
        GivenToken given = new GivenToken(TOKEN, Optional.empty(), Optional.empty());
        assertThat(given.of(ACME, List.of(ACME.host()))).isEqualTo(TOKEN);
        assertThat(given.of(ACME, List.of())).isEqualTo(TOKEN);
    }

    @Test
    void goesToNobodyWhereSeveralHostsCouldBeMeant() {
        GivenToken given = new GivenToken(TOKEN, Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> given.of(ACME, List.of(OTHER.host())))
                .isInstanceOf(StageFailure.class)
                .hasMessageContaining("CODEARTIFACT_AUTH_TOKEN")
                .hasMessageContaining(ACME.host() + ", " + OTHER.host())
                .hasMessageContaining("-Dcodesuite.codeArtifact.domain=")
                .hasMessageNotContaining("given");
    }

    @Test
    void goesToTheConfiguredDomainAlone() {
        GivenToken given = new GivenToken(TOKEN, Optional.of("acme"), Optional.empty());
        assertThat(given.of(ACME, List.of(OTHER.host()))).isEqualTo(TOKEN);
        assertThat(given.of(OTHER, List.of(ACME.host()))).isEmpty();
    }

    @Test
    void goesToNoDomainOfTheSameNameInAnotherAccount() {
        GivenToken given = new GivenToken(TOKEN, Optional.of("acme"), Optional.of("999900001111"));
        assertThat(given.of(ACME, List.of())).isEmpty();
    }

    @Test
    void isNoneWhereNoneIsGiven() {
        GivenToken none = new GivenToken(Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(none.of(ACME, List.of(OTHER.host()))).isEmpty();
    }

    private static CodeArtifactEndpoint endpoint(String host) {
        return CodeArtifactEndpoint.parse(
                        "https://" + host + ".d.codeartifact.eu-central-1.amazonaws.com/maven/releases/")
                .orElseThrow();
    }
}
