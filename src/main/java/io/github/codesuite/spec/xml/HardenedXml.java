package io.github.codesuite.spec.xml;

import java.io.IOException;
import java.io.InputStream;
import org.w3c.dom.Document;

/** The one XML factory: no document types, no external entities. */
public final class HardenedXml {

    private HardenedXml() {}

    /**
     * Parses a document.
     *
     * @throws IOException if it is not well-formed or declares a document type
     */
    public static Document parse(InputStream input) throws IOException {
        throw new UnsupportedOperationException("not there yet");
    }

    /** Serialises a document in UTF-8 with a declaration, indented by two spaces. */
    public static byte[] write(Document document) {
        throw new UnsupportedOperationException("not there yet");
    }
}
