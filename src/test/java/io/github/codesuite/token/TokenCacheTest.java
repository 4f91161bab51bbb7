package io.github.codesuite.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.codesuite.poll.Ticker;
import io.github.codesuite.value.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCacheTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final TokenKey KEY = new TokenKey("acme.example", "profile builder");

    @TempDir
    private Path home;

    private final AtomicInteger asked = new AtomicInteger();
    private final List<String> warnings = new ArrayList<>();
    private Instant now = START;

    @Test
    void asksOnceForManyThreadsOfSeveralProcesses() throws Exception {
        List<TokenCache> processes = List.of(cache(), cache(), cache());
        CountDownLatch together = new CountDownLatch(1);
        Set<Secret> got = ConcurrentHashMap.newKeySet();
        List<Thread> threads = Stream.iterate(0, index -> index + 1)
                .limit(12)
                .map(index -> new Thread(() -> {
                    try {
                        together.await();
                        got.add(processes.get(index % 3).get(KEY, this::ask));
                    } catch (InterruptedException ended) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        together.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(got).containsExactly(Secret.of("token-1"));
        assertThat(asked).hasValue(1);
    }

    @Test
    void asksForEachHostAndEachIdentity() {
        TokenCache cache = cache();
        cache.get(KEY, this::ask);
        cache.get(new TokenKey("other.example", KEY.identity()), this::ask);
        cache.get(new TokenKey(KEY.host(), "profile other"), this::ask);

        assertThat(asked).hasValue(3);
        assertThat(cache().get(KEY, this::ask)).isEqualTo(Secret.of("token-1"));
    }

    @Test
    void asksAgainAfterFourFifthsOfItsLife() {
        TokenCache cache = cache();
        cache.get(KEY, this::ask);

        now = START.plus(Duration.ofHours(8)).minusSeconds(1);
        assertThat(cache.get(KEY, this::ask)).isEqualTo(Secret.of("token-1"));
        assertThat(cache().get(KEY, this::ask)).isEqualTo(Secret.of("token-1"));

        now = START.plus(Duration.ofHours(8));
        assertThat(cache.get(KEY, this::ask)).isEqualTo(Secret.of("token-2"));
        assertThat(cache().get(KEY, this::ask)).isEqualTo(Secret.of("token-2"));
    }

    @Test
    void trustsNoTokenOfTheFuture() {
        cache().get(KEY, this::ask);
        now = START.minus(Duration.ofHours(1));

        assertThat(cache().get(KEY, this::ask)).isEqualTo(Secret.of("token-2"));
    }

    @Test
    void replacesARefusedTokenOnceForAllWhoHadIt() {
        TokenCache first = cache();
        TokenCache second = cache();
        Secret refused = first.get(KEY, this::ask);
        second.get(KEY, this::ask);

        assertThat(first.insteadOf(refused, KEY, this::ask)).isEqualTo(Secret.of("token-2"));
        assertThat(first.insteadOf(refused, KEY, this::ask)).isEqualTo(Secret.of("token-2"));
        assertThat(second.insteadOf(refused, KEY, this::ask)).isEqualTo(Secret.of("token-2"));
        assertThat(cache().get(KEY, this::ask)).isEqualTo(Secret.of("token-2"));
        assertThat(asked).hasValue(2);
    }

    @Test
    void keepsItWhereNobodyElseCanRead() throws IOException {
        cache().get(KEY, this::ask);

        assertThat(rights(folder())).isEqualTo("rwx------");
        assertThat(rights(file())).isEqualTo("rw-------");
        assertThat(file().getFileName().toString()).matches("[0-9a-f]{64}\\.token");
    }

    @Test
    void takesAFileThatOthersMayReadForNone() throws IOException {
        cache().get(KEY, this::ask);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(cache().get(KEY, this::ask)).isEqualTo(Secret.of("token-2"));
        assertThat(rights(file())).isEqualTo("rw-------");
    }

    @Test
    void takesADamagedFileForNone() throws IOException {
        cache().get(KEY, this::ask);
        String whole = Files.readString(file());
        for (String damaged : List.of(
                "",
                "{}",
                whole.substring(0, whole.length() / 2),
                whole.replace("2026-01-01T00:00:00Z", "yesterday"),
                whole + whole)) {
            Files.writeString(file(), damaged);
            int before = asked.get();
            cache().get(KEY, this::ask);
            assertThat(asked).as(damaged).hasValue(before + 1);
        }
        Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThat(cache().get(KEY, this::ask)).isEqualTo(Secret.of("token-7"));
        assertThat(warnings).isEmpty();
    }

    @Test
    void forgetsWhatHasExpired() throws IOException {
        cache().get(KEY, this::ask);
        Path old = file();
        now = START.plus(Duration.ofHours(11));
        cache().get(new TokenKey("other.example", "somebody"), this::ask);

        assertThat(old).doesNotExist();
        assertThat(file()).exists();
    }

    @Test
    void keepsNothingOfARequestThatFailed() throws IOException {
        TokenCache cache = cache();
        assertThatThrownBy(() -> cache.get(KEY, () -> {
                    throw new UncheckedIOException(new IOException("no network"));
                }))
                .hasMessageContaining("no network");

        assertThat(cache.get(KEY, this::ask)).isEqualTo(Secret.of("token-1"));
        assertThat(file()).exists();
    }

    @Test
    void worksInMemoryWhereTheFolderCannotBe() throws IOException {
        Path taken = Files.writeString(home.resolve("taken"), "a file");
        TokenCache cache = new TokenCache(taken.resolve("tokens"), new At(), warnings::add);

        assertThat(cache.get(KEY, this::ask)).isEqualTo(cache.get(KEY, this::ask));
        assertThat(asked).hasValue(1);
        assertThat(warnings).singleElement().asString().contains("not kept for the next build", taken.toString());
    }

    @Test
    void showsNoSecretInWords() {
        assertThat(ask().toString()).doesNotContain("token-1");
    }

    private TokenCache cache() {
        return new TokenCache(folder(), new At(), warnings::add);
    }

    private Token ask() {
        return new Token(Secret.of("token-" + asked.incrementAndGet()), now, now.plus(Duration.ofHours(10)));
    }

    private Path folder() {
        return home.resolve("codesuite").resolve("tokens");
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".token"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private final class At implements Ticker {

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public long nanos() {
            throw new AssertionError("nothing is measured here");
        }

        @Override
        public void sleep(Duration duration) {
            throw new AssertionError("nobody waits here");
        }
    }
}
