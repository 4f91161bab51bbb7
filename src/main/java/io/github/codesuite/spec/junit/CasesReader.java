package io.github.codesuite.spec.junit;

import io.github.codesuite.spec.junit.JunitReport.Status;
import io.github.codesuite.spec.junit.JunitReport.TestCase;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Collects the cases below a suite or below suites within suites. */
final class CasesReader {

    private static final int MAX_MESSAGE = 4000;
    /** Seconds; older versions of Surefire write thousands with commas. */
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(\\.\\d{1,12})?");

    private final List<TestCase> cases = new ArrayList<>();

    List<TestCase> read(Element root) {
        collect(root, root.getAttribute("name"));
        return cases;
    }

    private void collect(Element parent, String suite) {
        for (Element child : children(parent)) {
            if (child.getTagName().equals("testcase")) {
                cases.add(testCase(child, suite));
            } else if (child.getTagName().equals("testsuite")) {
                collect(child, child.getAttribute("name"));
            }
        }
    }

    private static TestCase testCase(Element element, String suite) {
        String of = suite.isEmpty() ? element.getAttribute("classname") : suite;
        Status status = status(element);
        return new TestCase(of, element.getAttribute("name"), status, duration(element), message(element, status));
    }

    private static Status status(Element testCase) {
        if (child(testCase, "error").isPresent()) {
            return Status.ERROR;
        }
        if (child(testCase, "failure").isPresent()) {
            return Status.FAILED;
        }
        return child(testCase, "skipped").isPresent() ? Status.SKIPPED : Status.SUCCEEDED;
    }

    private static String message(Element testCase, Status status) {
        return switch (status) {
            case ERROR -> child(testCase, "error").map(CasesReader::message).orElse("");
            case FAILED -> child(testCase, "failure").map(CasesReader::message).orElse("");
            case SKIPPED -> child(testCase, "skipped").map(CasesReader::message).orElse("");
            case SUCCEEDED -> "";
        };
    }

    private static String message(Element outcome) {
        String attribute = outcome.getAttribute("message").strip();
        String message = attribute.isEmpty() ? outcome.getTextContent().strip() : attribute;
        if (message.length() <= MAX_MESSAGE) {
            return message;
        }
        int end = Character.isHighSurrogate(message.charAt(MAX_MESSAGE - 1)) ? MAX_MESSAGE - 1 : MAX_MESSAGE;
        return message.substring(0, end) + "…";
    }

    private static Duration duration(Element testCase) {
        String seconds = testCase.getAttribute("time").replace(",", "").strip();
        if (!SECONDS.matcher(seconds).matches()) {
            return Duration.ZERO;
        }
        return Duration.ofNanos(new BigDecimal(seconds).movePointRight(9).longValue());
    }

    private static Optional<Element> child(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getTagName().equals(name))
                .findFirst();
    }

    private static List<Element> children(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
