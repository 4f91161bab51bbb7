package io.github.codesuite.local.codebuild;

import io.github.codesuite.local.codebuild.state.TokenRecord;
import io.github.codesuite.local.state.Records;
import io.github.codesuite.local.state.StateLock;
import io.github.codesuite.poll.Ticker;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Idempotency tokens: the same token within five minutes is the same build, also when two processes send it at once
 * (<a href="https://docs.aws.amazon.com/codebuild/latest/APIReference/API_StartBuild.html">StartBuild</a>).
 */
final class Tokens {

    private static final Duration VALID = Duration.ofMinutes(5);

    private final Records<TokenRecord> tokens;
    private final Ticker ticker;

    Tokens(Records<TokenRecord> tokens, Ticker ticker) {
        this.tokens = tokens;
        this.ticker = ticker;
    }

    /**
     * Starts a build once.
     *
     * @param parameters what else the request says
     * @param start starts it and gives its id
     * @return the id of the build that the token stands for
     */
    String once(Optional<String> token, String parameters, Supplier<String> start) {
        if (token.isEmpty()) {
            return start.get();
        }
        try (StateLock lock = tokens.lock()) {
            forgetOld();
            Optional<TokenRecord> used = tokens.read(token.get());
            return used.isPresent() ? same(used.get(), parameters) : first(token.get(), parameters, start);
        }
    }

    private String first(String token, String parameters, Supplier<String> start) {
        String id = start.get();
        tokens.write(token, new TokenRecord(token, digest(parameters), id, ticker.now()));
        return id;
    }

    private static String same(TokenRecord used, String parameters) {
        if (!used.parameters().equals(digest(parameters))) {
            throw CodeBuildFaults.invalid("idempotencyToken " + used.token()
                    + " was used with other parameters, for build " + used.buildId());
        }
        return used.buildId();
    }

    private void forgetOld() {
        Instant oldest = ticker.now().minus(VALID);
        tokens.all().stream()
                .filter(token -> token.used().isBefore(oldest))
                .forEach(token -> tokens.delete(token.token()));
    }

    /** Parameters may hold what should not lie around. */
    private static String digest(String parameters) {
        try {
            byte[] text = parameters.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
