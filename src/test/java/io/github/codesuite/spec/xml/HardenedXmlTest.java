package io.github.codesuite.spec.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class HardenedXmlTest {

    @TempDir
    private Path folder;

    @Test
    void parsesADocument() throws IOException {
        assertThat(parse("<a><b>größe</b></a>").getDocumentElement().getTextContent())
                .isEqualTo("größe");
    }

    @Test
    void neverReadsAFileThatADocumentNames() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "canary");

        assertThatThrownBy(() -> parse("<!DOCTYPE a [<!ENTITY b SYSTEM \"" + secret.toUri() + "\">]><a>&b;</a>"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("DOCTYPE is disallowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><a/>",
                "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>",
                "<!DOCTYPE a [<!ENTITY % b SYSTEM \"file:///etc/passwd\"> %b;]><a/>"
            })
    void refusesEveryDocumentType(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(IOException.class).hasMessageContaining("DOCTYPE");
    }

    @Test
    void doesNotFollowAnInclude() throws IOException {
        Path other = Files.writeString(folder.resolve("other.xml"), "<canary/>");
        Document document = parse(
                "<a xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"" + other.toUri() + "\"/></a>");

        assertThat(document.getElementsByTagName("canary").getLength()).isZero();
    }

    @Test
    void refusesDeepNesting() {
        assertThatThrownBy(() -> parse("<a>".repeat(5000) + "</a>".repeat(5000)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("200");
    }

    @Test
    void saysWhereADocumentIsBroken() {
        assertThatThrownBy(() -> parse("<a>\n  <b>\n</a>"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("not usable as XML: line 3, column 3: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "text", "<a/><b/>"})
    void refusesWhatIsNoDocument(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(IOException.class);
    }

    @Test
    void writesIndentedHoweverTheDocumentWas() throws IOException {
        String expected = """
                <?xml version="1.0" encoding="UTF-8"?>
                <a x="1">
                  <!-- kept -->
                  <b>grün &amp; c</b>
                  <d/>
                </a>
                """;
        String flat = "<a x=\"1\"><!-- kept --><b>grün &amp; c</b><d/></a>";

        assertThat(written(flat)).isEqualTo(expected);
        assertThat(written(expected)).isEqualTo(expected);
    }

    @Test
    void leavesTheDocumentItselfAlone() throws IOException {
        Document document = parse("<a> <b/> </a>");

        HardenedXml.write(document);

        assertThat(document.getDocumentElement().getChildNodes().getLength()).isEqualTo(3);
    }

    private static String written(String text) throws IOException {
        return new String(HardenedXml.write(parse(text)), StandardCharsets.UTF_8);
    }

    private static Document parse(String text) throws IOException {
        return HardenedXml.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
