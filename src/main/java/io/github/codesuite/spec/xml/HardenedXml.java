package io.github.codesuite.spec.xml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The one XML factory: no document types, no external entities, and a bound on the nesting. */
public final class HardenedXml {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String MAX_DEPTH = "200";

    private HardenedXml() {}

    /**
     * Parses a document.
     *
     * @throws IOException if it is not well-formed or declares a document type; says where
     */
    public static Document parse(InputStream input) throws IOException {
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(input);
        } catch (SAXException exception) {
            throw new IOException("not usable as XML: " + exception.getMessage(), exception);
        } catch (ParserConfigurationException exception) {
            throw new IllegalStateException("the JDK's XML parser cannot be hardened", exception);
        }
    }

    /**
     * Serialises a document in UTF-8 with a declaration, indented by two spaces, however it was indented before. For
     * data only: text that stands beside elements is indented like them.
     */
    public static byte[] write(Document document) {
        Document copy = (Document) document.cloneNode(true);
        Indentation.remove(copy);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        output.writeBytes(DECLARATION.getBytes(StandardCharsets.UTF_8));
        try {
            transformer().transform(new DOMSource(copy), new StreamResult(output));
        } catch (TransformerException exception) {
            throw new IllegalStateException("a document of the JDK cannot be written by the JDK", exception);
        }
        // The transformer ends lines as the platform does; a carriage return of the content is written as &#13;
        return output.toString(StandardCharsets.UTF_8).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute("jdk.xml.maxElementDepth", MAX_DEPTH);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory;
    }

    private static Transformer transformer() throws TransformerException {
        TransformerFactory factory = TransformerFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        Transformer transformer = factory.newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
        transformer.setOutputProperty(OutputKeys.INDENT, "yes");
        transformer.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "2");
        return transformer;
    }
}
