package io.github.codesuite.stage.publish;

import io.github.codesuite.poll.Ticker;
import io.github.codesuite.value.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.codeartifact.model.GetAuthorizationTokenResponse;

/** The token of a domain: fetched once, again after four fifths of its life, and once more when it is refused. Thread-safe. */
final class Authorization {

    private record Held(Secret token, Instant renewal) {}

    private final Packages packages;
    private final String domain;
    private final Optional<String> owner;
    private final Ticker ticker;
    private Optional<Held> held = Optional.empty();

    Authorization(Packages packages, String domain, Optional<String> owner, Ticker ticker) {
        this.packages = packages;
        this.domain = domain;
        this.owner = owner;
        this.ticker = ticker;
    }

    synchronized Secret token() {
        Held usable =
                held.filter(token -> ticker.now().isBefore(token.renewal())).orElseGet(this::fetch);
        held = Optional.of(usable);
        return usable.token();
    }

    /** Another token than the one that was refused; many who are refused at the same time share one. */
    synchronized Secret insteadOf(Secret refused) {
        if (held.filter(token -> token.token().equals(refused)).isPresent()) {
            held = Optional.empty();
        }
        return token();
    }

    private Held fetch() {
        Instant now = ticker.now();
        GetAuthorizationTokenResponse response = packages.token(domain, owner);
        Duration life = Duration.between(now, response.expiration());
        return new Held(
                Secret.of(response.authorizationToken()),
                now.plus(life.multipliedBy(4).dividedBy(5)));
    }
}
