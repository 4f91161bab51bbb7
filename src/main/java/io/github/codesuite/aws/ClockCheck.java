package io.github.codesuite.aws;

import io.github.codesuite.poll.Ticker;
import io.github.codesuite.value.Durations;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Compares this machine's clock with the date of AWS's answers. The SDK corrects a wrong clock for its signatures; what else uses
 * the clock is wrong all the same, so that it is said, once.
 */
final class ClockCheck implements ExecutionInterceptor {

    /** For so long AWS takes a signature (AWS IAM user guide, Troubleshoot Signature Version 4 signing). */
    private static final Duration TOLERATED = Duration.ofMinutes(5);

    private final Ticker ticker;
    private final Consumer<String> warnings;
    private final AtomicBoolean isSaid = new AtomicBoolean();

    ClockCheck(Ticker ticker, Consumer<String> warnings) {
        this.ticker = ticker;
        this.warnings = warnings;
    }

    @Override
    public void afterTransmission(Context.AfterTransmission call, ExecutionAttributes attributes) {
        call.httpResponse()
                .firstMatchingHeader("Date")
                .flatMap(ClockCheck::parsed)
                .ifPresent(this::compare);
    }

    private void compare(Instant there) {
        Duration ahead = Duration.between(there, ticker.now());
        if (ahead.abs().compareTo(TOLERATED) > 0 && isSaid.compareAndSet(false, true)) {
            Duration minutes = Duration.ofMinutes(ahead.abs().plusSeconds(30).toMinutes());
            warnings.accept("the clock of this machine is " + Durations.words(minutes)
                    + (ahead.isNegative() ? " behind" : " ahead") + ": AWS says it is " + there
                    + "; set it, for AWS takes a signature for five minutes only");
        }
    }

    /** A date that is none says nothing about our clock. */
    private static Optional<Instant> parsed(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
