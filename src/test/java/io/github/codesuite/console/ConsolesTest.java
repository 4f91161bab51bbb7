package io.github.codesuite.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsolesTest {

    private final RecordedConsole recorded = new RecordedConsole();

    @Test
    void quietPassesWarningsErrorsAndTheVerdict() {
        QuietConsole quiet = new QuietConsole(recorded);
        speak(quiet);
        quiet.verdict("verdict");

        assertThat(recorded.lines()).containsExactly("W b", "E c", "I verdict");
    }

    @Test
    void prefixedSaysWhoSpeaks() {
        speak(PrefixedConsole.of("build", recorded));

        assertThat(recorded.lines()).containsExactly("I [build] a", "W [build] b", "E [build] c", "D [build] d");
    }

    @Test
    void startLineSaysWhatAndAsWhom() {
        assertThat(new StartLine("aws", "123456789012", "eu-central-1", "orders 1.0.0", "1a2b3c4").line())
                .isEqualTo(
                        "codesuite: orders 1.0.0, commit 1a2b3c4, on aws, account 123456789012, region eu-central-1");
        assertThat(new StartLine("local", "000000000000", "local-1", "orders 1.0.0", "").line())
                .isEqualTo("codesuite: orders 1.0.0, on local, account 000000000000, region local-1");
    }

    private static void speak(Console console) {
        console.info("a");
        console.warn("b");
        console.error("c");
        console.debug("d");
    }
}
