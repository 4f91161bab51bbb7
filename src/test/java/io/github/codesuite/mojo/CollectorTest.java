package io.github.codesuite.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CollectorTest {

    private static final int THREADS = 16;

    private final SessionState state = SessionState.empty();

    @Test
    void letsTheLastOneAct() {
        Collector collector = new Collector(state, Set.of("a", "b"));
        assertThat(collector.arrive("a", Optional.of("A"))).isEmpty();
        assertThat(collector.outstanding()).containsExactly("b");
        assertThat(collector.arrive("b", Optional.of("B"))).containsExactly("A", "B");
        assertThat(collector.waiting()).isEmpty();
    }

    @Test
    void countsWhoIsSkipped() {
        Collector collector = new Collector(state, Set.of("a", "b"));
        collector.arrive("a", Optional.of("A"));
        assertThat(collector.arrive("b", Optional.empty())).containsExactly("A");
    }

    @Test
    void waitsForWhoDoesNotCome() {
        Collector collector = new Collector(state, Set.of("a", "b"));
        assertThat(collector.arrive("a", Optional.of("A"))).isEmpty();
        assertThat(collector.hasActed()).isFalse();
        assertThat(collector.waiting()).containsExactly("A");
    }

    @Test
    void takesWhatAnEarlierBuildHasLeft() {
        Collector collector = new Collector(state, Set.of("b"));
        collector.adopt("a", "A");
        assertThat(collector.arrive("b", Optional.of("B"))).containsExactly("A", "B");
    }

    @Test
    void givesALateOneThatNobodyExpectedWhatItBrought() {
        Collector collector = new Collector(state, Set.of("a"));
        collector.arrive("a", Optional.of("A"));
        assertThat(collector.arrive("late", Optional.of("L"))).containsExactly("L");
    }

    @Test
    void doesNotActAgainForOneThatComesTwice() {
        Collector collector = new Collector(state, Set.of("a"));
        collector.arrive("a", Optional.of("A"));
        assertThat(collector.arrive("a", Optional.of("again"))).isEmpty();
        assertThat(collector.waiting()).isEmpty();
    }

    @Test
    void actsOnceHoweverManyArriveTogether() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int round = 0; round < 100; round++) {
                assertThat(arriveTogether(threads)).containsExactly(THREADS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** How much each of those who were told to act has got. */
    private static List<Integer> arriveTogether(ExecutorService threads) throws Exception {
        SessionState shared = SessionState.empty();
        Set<String> expected =
                IntStream.range(0, THREADS).mapToObj(number -> "m" + number).collect(Collectors.toSet());
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Future<List<String>>> arrivals = new ArrayList<>();
        for (String key : expected) {
            arrivals.add(threads.submit(() -> {
                Collector collector = new Collector(shared, expected);
                start.await();
                return collector.arrive(key, Optional.of(key));
            }));
        }
        List<Integer> got = new ArrayList<>();
        for (Future<List<String>> arrival : arrivals) {
            if (!arrival.get().isEmpty()) {
                got.add(arrival.get().size());
            }
        }
        return got;
    }
}
