package io.github.codesuite.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * A contract: each test runs on every ground. What it makes has a random name and is deleted after the test, whatever came of it.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(Ground.class)
@Tag("contract")
@Timeout(900)
abstract class Contract {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir
    Path folder;

    final Ground ground;
    private final Deque<Runnable> deletions = new ArrayDeque<>();
    private Cloud cloud;

    Contract(Ground ground) {
        this.ground = ground;
    }

    @BeforeParameterizedClassInvocation
    static void onlyWhereItIsWanted(Ground ground) {
        ground.assumeWanted();
    }

    @BeforeEach
    final void openTheCloud() {
        cloud = ground.open(folder.resolve("home"));
    }

    @AfterEach
    final void deleteWhatWasMade() {
        try (Cloud closing = cloud) {
            Deque<AwsServiceException> failures = new ArrayDeque<>();
            while (!deletions.isEmpty()) {
                try {
                    deletions.pop().run();
                } catch (AwsServiceException failure) {
                    failures.add(failure);
                }
            }
            assertThat(failures).as("what could not be deleted").isEmpty();
        }
    }

    final Cloud cloud() {
        return cloud;
    }

    /** Deletes something when the test has ended, before what was made earlier. */
    final void atEnd(Runnable deletion) {
        deletions.push(deletion);
    }

    /** The same, of what the test itself may have deleted. */
    final void atEnd(Class<? extends AwsServiceException> isGone, Runnable deletion) {
        deletions.push(() -> {
            try {
                deletion.run();
            } catch (AwsServiceException failure) {
                if (!isGone.isInstance(failure)) {
                    throw failure;
                }
            }
        });
    }

    /** A name that nobody else has. */
    static String randomName() {
        return "contract-" + UUID.randomUUID();
    }

    final String account() {
        return cloud.identity().account();
    }

    final String region() {
        return cloud.identity().region();
    }

    /** Looks until something holds: AWS's lists and logs come after a while. */
    final <T> T until(Supplier<T> look, Predicate<T> holds) throws InterruptedException {
        Deadline deadline = Deadline.in(PATIENCE, Ticker.system());
        T seen = look.get();
        while (!holds.test(seen)) {
            assertThat(deadline.isReached()).as("still " + seen).isFalse();
            Ticker.system().sleep(ground.pause());
            seen = look.get();
        }
        return seen;
    }

    /** A call is refused by the service, with its own exception, code and status. */
    static <E extends AwsServiceException> void assertRefused(
            Class<E> type, String code, int status, ThrowingCallable call) {
        assertThatExceptionOfType(type).isThrownBy(call).satisfies(refusal -> {
            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(refusal.statusCode()).isEqualTo(status);
            assertThat(refusal.requestId()).isNotBlank();
        });
    }

    /** The same for an exception whose class is named after its code, with status 400. */
    static <E extends AwsServiceException> void assertRefused(Class<E> type, ThrowingCallable call) {
        assertRefused(type, type.getSimpleName(), 400, call);
    }
}
