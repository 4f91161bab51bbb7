package io.github.codesuite.spec.xml;

import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Ends the parsing at the first error and prints nothing, other than the JDK's own handler. */
final class Strict implements ErrorHandler {

    @Override
    public void warning(SAXParseException exception) {
        // A warning is about document types and schemas, which are refused or absent.
    }

    @Override
    public void error(SAXParseException exception) throws SAXException {
        throw located(exception);
    }

    @Override
    public void fatalError(SAXParseException exception) throws SAXException {
        throw located(exception);
    }

    private static SAXException located(SAXParseException exception) {
        return new SAXException(
                "line " + exception.getLineNumber() + ", column " + exception.getColumnNumber() + ": "
                        + exception.getMessage(),
                exception);
    }
}
