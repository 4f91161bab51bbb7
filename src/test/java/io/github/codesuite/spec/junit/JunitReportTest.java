package io.github.codesuite.spec.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.codesuite.spec.SpecCases;
import io.github.codesuite.spec.junit.JunitReport.Status;
import io.github.codesuite.spec.junit.JunitReport.TestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JunitReportTest {

    private static final String SUITE = "com.example.OrderBookTest";

    @TempDir
    private Path folder;

    @Test
    void readsWhatSurefireWrites() throws IOException {
        assertThat(read(SpecCases.resource(JunitReportTest.class, "TEST-surefire.xml")))
                .containsExactly(
                        new TestCase(SUITE, "adds", Status.SUCCEEDED, Duration.ofMillis(12), ""),
                        new TestCase(
                                SUITE,
                                "removes",
                                Status.FAILED,
                                Duration.ofMillis(1_234_500),
                                "expected: 1 but was: 2"),
                        new TestCase(
                                SUITE,
                                "stores",
                                Status.ERROR,
                                Duration.ZERO,
                                "java.lang.IllegalStateException: closed"),
                        new TestCase(SUITE, "exports", Status.SKIPPED, Duration.ZERO, "not on this system"),
                        new TestCase(SUITE, "retries", Status.SUCCEEDED, Duration.ZERO, ""));
    }

    @Test
    void readsSuitesWithinSuites() throws IOException {
        assertThat(read(SpecCases.resource(JunitReportTest.class, "TEST-suites.xml")))
                .containsExactly(
                        new TestCase("outer", "a", Status.SUCCEEDED, Duration.ZERO, ""),
                        new TestCase("inner", "b", Status.ERROR, Duration.ZERO, "both"),
                        new TestCase("C", "c", Status.SUCCEEDED, Duration.ZERO, ""));
    }

    @Test
    void acceptsASuiteWithoutCases() throws IOException {
        assertThat(read("<testsuite name='a'/>")).isEmpty();
    }

    @Test
    void boundsMessagesWithoutBreakingACharacter() throws IOException {
        String message = "x".repeat(3999) + "😀" + "y".repeat(9);

        assertThat(read("<testsuite><testcase><failure>" + message + "</failure></testcase></testsuite>"))
                .extracting(TestCase::message)
                .containsExactly("x".repeat(3999) + "…");
    }

    @ParameterizedTest
    @CsvSource({
        "<html/>,it begins with <html>",
        "<testsuite>,line 1",
        "'<!DOCTYPE a><testsuite/>',DOCTYPE",
        "not XML,line 1"
    })
    void namesAFileThatIsNoReport(String text, String reason) throws IOException {
        Path file = Files.writeString(folder.resolve("TEST-a.xml"), text);

        assertThatThrownBy(() -> JunitReport.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + " is not JUnit XML: ")
                .hasMessageContaining(reason);
    }

    @Test
    void throwsWhereThereIsNoFile() {
        assertThatThrownBy(() -> JunitReport.read(folder.resolve("missing.xml")))
                .isInstanceOf(NoSuchFileException.class);
    }

    private List<TestCase> read(String text) throws IOException {
        return JunitReport.read(Files.writeString(folder.resolve("TEST-a.xml"), text))
                .cases();
    }
}
