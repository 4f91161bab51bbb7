package io.github.codesuite.spec.junit;

import io.github.codesuite.spec.xml.HardenedXml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.w3c.dom.Element;

/**
 * The test cases of one JUnit XML file, as Surefire and others write it, in the file's order.
 *
 * <p>A file is read within bounds: its size and the length of a message.
 */
public record JunitReport(List<TestCase> cases) {

    /** How a case ended. */
    public enum Status {
        SUCCEEDED,
        FAILED,
        ERROR,
        SKIPPED
    }

    /**
     * One case.
     *
     * @param suite the name of its suite, else of its class; may be empty
     * @param duration zero where the file gives none that can be read
     * @param message what the case says of its failure, error or skipping; bounded, empty where it says nothing
     */
    public record TestCase(String suite, String name, Status status, Duration duration, String message) {}

    private static final long MAX_BYTES = 64L * 1024 * 1024;

    public JunitReport {
        cases = List.copyOf(cases);
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it is not JUnit XML; names the file
     */
    public static JunitReport read(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException(file + " has more than " + MAX_BYTES + " bytes");
        }
        Element root = root(file);
        if (!root.getTagName().equals("testsuites") && !root.getTagName().equals("testsuite")) {
            throw new IOException(file + " is not JUnit XML: it begins with <" + root.getTagName()
                    + ">, not with <testsuites> or" + " <testsuite>");
        }
        return new JunitReport(new CasesReader().read(root));
    }

    private static Element root(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return HardenedXml.parse(input).getDocumentElement();
        } catch (IOException exception) {
            throw new IOException(file + " is not JUnit XML: " + exception.getMessage(), exception);
        }
    }
}
