/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

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

import org.sparsha.corpus.CorpusException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** XML read without document types, entities or anything from outside the file, and written with indentation. */
final class Xml {

    /** ELAN files nest five deep; what nests for ever would exhaust the stack of whoever walks over it. */
    private static final int DEEPEST = 50;

    private Xml() {
    }

    static Document parse(String text, String name) throws CorpusException {
        try {
            DocumentBuilder builder = secureBuilder();
            builder.setErrorHandler(new Silent());
            return builder.parse(new InputSource(new StringReader(text)));
        } catch (SAXParseException e) {
            throw new CorpusException("The file " + name + " is not sound XML: " + complaint(text, e), e);
        } catch (SAXException | IOException e) {
            throw new CorpusException("The file " + name + " is not sound XML: it can't be made out.", e);
        }
    }

    /** Says what is wrong in our words: those of the parser are for people who know XML by heart. */
    private static String complaint(String text, SAXParseException e) {
        if (text.contains("<!DOCTYPE")) {
            return "it declares a document type, which is not read since that can bring in other files or grow without end. Remove the line"
                    + " that begins with <!DOCTYPE.";
        }
        return "line " + e.getLineNumber() + ", column " + e.getColumnNumber()
                + ": an element isn't closed, a quotation mark is missing, the"
                + " nesting is deeper than " + DEEPEST + ", or a character isn't allowed there.";
    }

    static String format(Document document) {
        try {
            dropBlanks(document.getDocumentElement());
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
            Transformer transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.INDENT, "yes");
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "4");
            document.setXmlStandalone(true);
            StringWriter text = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString().replace("\r\n", "\n").replace(" standalone=\"no\"", "").replaceFirst("\\?>(?=<)", "?>\n");
        } catch (TransformerException e) {
            throw new IllegalStateException("A document made here can be written.", e);
        }
    }

    static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static void dropBlanks(Element parent) {
        boolean hasElements = false;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            hasElements |= node instanceof Element;
        }
        Node next;
        for (Node node = parent.getFirstChild(); node != null; node = next) {
            next = node.getNextSibling();
            if (node instanceof Element element) {
                dropBlanks(element);
            } else if (hasElements && node.getNodeType() == Node.TEXT_NODE && node.getNodeValue().isBlank()) {
                parent.removeChild(node);
            }
        }
    }

    private static DocumentBuilder secureBuilder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute("jdk.xml.maxElementDepth", String.valueOf(DEEPEST));
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The XML parser of the Java platform knows these settings.", e);
        }
    }

    /** Keeps the parser from printing to the standard error stream. */
    private static final class Silent implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            // a warning doesn't keep the file from being read
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
