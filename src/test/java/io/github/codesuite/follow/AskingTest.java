package io.github.codesuite.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

class AskingTest {

    private final FakeTicker ticker = new FakeTicker();
    private final List<String> lines = new ArrayList<>();
    private final Asking asking = new Asking(ticker, new Random(1), lines::add);
    private final Script<String, String> script = new Script<>();

    @Test
    void outlivesThirtyThrottledAnswersAndSaysSoTwice() throws InterruptedException {
        script.fail(30, Failures.throttled()).answer("yes");

        assertThat(ask()).isEqualTo("yes");
        assertThat(ticker.time()).isGreaterThan(Hiccups.PATIENCE);
        assertThat(ticker.sleeps()).hasSize(30).allMatch(pause -> pause.compareTo(Duration.ofMinutes(1)) <= 0);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).matches("It: throttled, asking again in \\d+ ms");
        assertThat(lines.get(1)).matches("It: answers again after .* \\(30 attempts failed\\)");
    }

    static Stream<SdkException> hiccups() {
        return Stream.of(Failures.unavailable(), Failures.noAnswer());
    }

    @ParameterizedTest
    @MethodSource("hiccups")
    void givesUpAfterFiveMinutesWithoutAnAnswer(SdkException hiccup) {
        script.fail(1000, hiccup);

        assertThatThrownBy(this::ask).isSameAs(hiccup);
        assertThat(ticker.time()).isBetween(Hiccups.PATIENCE, Hiccups.PATIENCE.plusMinutes(1));
        assertThat(lines).hasSize(1);
    }

    static Stream<SdkException> refusals() {
        return Stream.of(
                Failures.expired(),
                Failures.denied(),
                Failures.answer("InvalidInputException", 400),
                Failures.answer("UnsupportedOperation", 501),
                SdkClientException.create("Unable to load credentials from any of the providers in the chain"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void doesNotAskTwiceWhereThatCannotHelp(SdkException refusal) {
        script.fail(refusal).answer("yes");

        assertThatThrownBy(this::ask).isSameAs(refusal);
        assertThat(ticker.sleeps()).isEmpty();
        assertThat(lines).isEmpty();
    }

    @Test
    void endsThrottlingAtTheLimitOfACallWithAToken() {
        script.fail(1000, Failures.throttled());

        assertThatThrownBy(() -> asking.ask("It", Duration.ofMinutes(3), () -> script.next("?")))
                .hasMessageContaining("because");
        assertThat(ticker.time()).isLessThanOrEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void tellsAnInterruptedCallFromAFailedOne() {
        script.fail(AbortedException.create("Thread was interrupted"));

        assertThatThrownBy(this::ask).isInstanceOf(InterruptedException.class);
    }

    @Test
    void canBeInterruptedWhileItWaits() {
        script.fail(1000, Failures.unavailable());
        ticker.interruptAt(Duration.ofSeconds(10));

        assertThatThrownBy(this::ask).isInstanceOf(InterruptedException.class);
    }

    private String ask() throws InterruptedException {
        return asking.ask("It", () -> script.next("?"));
    }
}
