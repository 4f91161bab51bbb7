package io.github.codesuite.stage.prune;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void whatIsOlderThanTheAgeGoesOldestFirst() {
        Retention rule = new Retention(Set.of("Published"), Optional.of(Duration.ofDays(30)), OptionalInt.empty());
        assertThat(doomed(rule, at("1", "Published", 10), at("2", "Published", 31), at("3", "Published", 90)))
                .containsExactly("3", "2");
    }

    @Test
    void anAgeThatIsJustReachedStays() {
        Retention rule = new Retention(Set.of("Published"), Optional.of(Duration.ofDays(30)), OptionalInt.empty());
        assertThat(doomed(rule, at("1", "Published", 30))).isEmpty();
    }

    @Test
    void theNewestOfEachStatusStay() {
        Retention rule = new Retention(Set.of("Published", "Archived"), Optional.empty(), OptionalInt.of(1));
        assertThat(doomed(
                        rule,
                        at("1", "Published", 1),
                        at("2", "Published", 2),
                        at("3", "Archived", 3),
                        at("4", "Archived", 4)))
                .containsExactly("4", "2");
    }

    @Test
    void ageAndCountMustAgree() {
        Retention rule = new Retention(Set.of("Published"), Optional.of(Duration.ofDays(30)), OptionalInt.of(2));
        assertThat(doomed(
                        rule,
                        at("1", "Published", 40),
                        at("2", "Published", 50),
                        at("3", "Published", 60),
                        at("4", "Published", 1)))
                .containsExactly("3", "2");
    }

    @Test
    void otherStatusesStay() {
        Retention rule = new Retention(Set.of("Unlisted"), Optional.empty(), OptionalInt.of(0));
        assertThat(doomed(rule, at("1", "Published", 400), at("2", "Unlisted", 400)))
                .containsExactly("2");
    }

    @Test
    void whatWasNeverPublishedHasNoAge() {
        DatedVersion half = new DatedVersion(new ListedVersion("1", "Unfinished", "r"), Optional.empty());
        Retention byAge = new Retention(Set.of("Unfinished"), Optional.of(Duration.ofDays(1)), OptionalInt.empty());
        Retention byCount = new Retention(Set.of("Unfinished"), Optional.empty(), OptionalInt.of(0));
        assertThat(doomed(byAge, half)).isEmpty();
        assertThat(doomed(byCount, half)).containsExactly("1");
    }

    @Test
    void theCurrentBuildOfASnapshotStays() {
        Retention rule = new Retention(Set.of("Unlisted"), Optional.empty(), OptionalInt.of(0));
        assertThat(doomed(
                        rule,
                        at("1.0-SNAPSHOT", "Published", 1),
                        at("1.0-20260101.101010-9", "Unlisted", 99),
                        at("1.0-20260101.101010-10", "Unlisted", 99),
                        at("1.0-20251231.101010-11", "Unlisted", 99),
                        at("1.1-20260101.101010-1", "Unlisted", 99)))
                .containsExactlyInAnyOrder("1.0-20260101.101010-9", "1.0-20251231.101010-11", "1.1-20260101.101010-1");
    }

    private static DatedVersion at(String version, String status, int daysAgo) {
        return new DatedVersion(
                new ListedVersion(version, status, "r"), Optional.of(NOW.minus(Duration.ofDays(daysAgo))));
    }

    private static List<String> doomed(Retention rule, DatedVersion... versions) {
        List<DatedVersion> concerned = List.of(versions).stream()
                .filter(version -> rule.concerns(version.listed()))
                .toList();
        List<ListedVersion> all =
                List.of(versions).stream().map(DatedVersion::listed).toList();
        return rule.doomed(all, concerned, NOW).stream()
                .map(version -> version.listed().version())
                .toList();
    }
}
