package io.github.codesuite.token;

import io.github.codesuite.local.state.StateLock;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.value.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Tokens by what they are for, in memory and in files. However many threads and processes want one, it is asked for once, and
 * again after four fifths of its life or when it was refused. Thread-safe.
 */
public final class TokenCache {

    private final TokenFiles files;
    private final Ticker ticker;
    private final Consumer<String> warnings;
    private final Map<TokenKey, Token> memory = new ConcurrentHashMap<>();
    private final Map<TokenKey, Object> turns = new ConcurrentHashMap<>();

    /**
     * @param folder where tokens are kept between builds; made when the first is there
     * @param warnings takes what is wrong with the folder: tokens are then kept in memory only
     */
    public TokenCache(Path folder, Ticker ticker, Consumer<String> warnings) {
        this.files = new TokenFiles(folder);
        this.ticker = ticker;
        this.warnings = warnings;
    }

    /**
     * A token that may be used now.
     *
     * @param asking asks CodeArtifact
     */
    public Secret get(TokenKey key, Supplier<Token> asking) {
        return usable(key, token -> true).orElseGet(() -> locked(key, token -> true, asking));
    }

    /** Another token than the one that was refused: one that somebody has asked for meanwhile, or else a new one. */
    public Secret insteadOf(Secret refused, TokenKey key, Supplier<Token> asking) {
        Predicate<Token> others = token -> !token.secret().equals(refused);
        return usable(key, others).orElseGet(() -> locked(key, others, asking));
    }

    private Secret locked(TokenKey key, Predicate<Token> which, Supplier<Token> asking) {
        synchronized (turns.computeIfAbsent(key, fresh -> new Object())) {
            return usable(key, which).orElseGet(() -> kept(key, fromFile(key, which, asking)));
        }
    }

    private Token fromFile(TokenKey key, Predicate<Token> which, Supplier<Token> asking) {
        Optional<StateLock> lock = lock(key);
        if (lock.isEmpty()) {
            return asking.get();
        }
        try (StateLock held = lock.get()) {
            Optional<Token> known = read(key).filter(this::isFresh).filter(which);
            if (known.isPresent()) {
                return known.get();
            }
            Token token = asking.get();
            write(key, token);
            return token;
        }
    }

    private Optional<StateLock> lock(TokenKey key) {
        try {
            return Optional.of(files.lock(key));
        } catch (IOException | UncheckedIOException failure) {
            warn(failure);
            return Optional.empty();
        }
    }

    private Optional<Token> read(TokenKey key) {
        try {
            return files.read(key);
        } catch (IOException failure) {
            warn(failure);
            return Optional.empty();
        }
    }

    private void write(TokenKey key, Token token) {
        try {
            files.write(key, token, ticker.now());
        } catch (IOException failure) {
            warn(failure);
        }
    }

    private void warn(Exception failure) {
        warnings.accept("the token is not kept for the next build: " + failure);
    }

    private Secret kept(TokenKey key, Token token) {
        memory.put(key, token);
        return token.secret();
    }

    private Optional<Secret> usable(TokenKey key, Predicate<Token> which) {
        return Optional.ofNullable(memory.get(key))
                .filter(this::isFresh)
                .filter(which)
                .map(Token::secret);
    }

    private boolean isFresh(Token token) {
        return token.isFresh(ticker.now());
    }
}
