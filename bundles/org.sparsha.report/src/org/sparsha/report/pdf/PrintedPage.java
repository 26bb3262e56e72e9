/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.sparsha.core.Counted;
import org.sparsha.report.ReportException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A page made ready for paper: what can't be clicked, heard or scrolled there is taken out or said. For one thread. */
final class PrintedPage {

    /** Rows of a table that are printed. */
    static final int MOST_ROWS = 500;

    /** Pictures of recordings that are printed; more of them make a file that mail doesn't take. */
    static final int MOST_PICTURES = 100;

    private static final int MOST_LETTERS = 40;

    private final Document document;

    private PrintedPage(Document document) {
        this.document = document;
    }

    static PrintedPage of(String html) throws ReportException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setExpandEntityReferences(false);
            String text = html.replaceAll("(?s)<script>.*?</script>", "")
                    .replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // what is wrong is thrown, and not printed besides
            PrintedPage page = new PrintedPage(builder.parse(new InputSource(new StringReader(text))));
            page.prepare();
            return page;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new ReportException("The report can't be read as XHTML (" + e.getMessage() + "): use the HTML.", e);
        }
    }

    Document document() {
        return document;
    }

    /** The words on the page. */
    String text() {
        return document.getElementsByTagName("body").item(0).getTextContent();
    }

    /** The name of a further font in the style. */
    static String family(int index) {
        return PdfReport.FONT + (index + 2);
    }

    /** Says which letters no font has. */
    void say(Set<Integer> letters) {
        if (!letters.isEmpty()) {
            StringBuilder words = new StringBuilder("This machine has no font for ").append(letters.size())
                    .append(letters.size() == 1 ? " letter" : " letters").append(" of this report, which stand as # (");
            words.append(letters.stream().limit(MOST_LETTERS).map(letter -> String.format("U+%04X", letter)).toList().toString()
                    .replaceAll("[\\[\\]]", ""));
            words.append(letters.size() > MOST_LETTERS ? ", …" : "").append("). Install one, such as Noto Sans, and write the PDF again; "
                    + "the HTML has them.");
            Element warning = element("p", words.toString());
            warning.setAttribute("class", "warning");
            Node title = document.getElementsByTagName("h1").item(0);
            title.getParentNode().insertBefore(warning, title.getNextSibling());
        }
    }

    private void prepare() {
        elements("style").forEach(style -> style.setTextContent(PrintStyle.CSS));
        elements("input").forEach(PrintedPage::remove);
        elements("audio").forEach(this::sound);
        elements("table").forEach(this::shorten);
        List<Element> pictures = elements("img").stream().filter(image -> image.getAttribute("class").equals("small")).toList();
        pictures.stream().skip(MOST_PICTURES).forEach(image -> image.getParentNode().replaceChild(
                document.createTextNode("picture"), image));
    }

    /** A sound beside the page becomes a link, one within the page is left out. */
    private void sound(Element audio) {
        String address = audio.getAttribute("src");
        Node place = address.startsWith("data:") ? element("i", "(to be heard in the HTML)") : element("a", address);
        if (place instanceof Element link && link.getTagName().equals("a")) {
            link.setAttribute("href", address);
        }
        audio.getParentNode().replaceChild(place, audio);
    }

    private void shorten(Element table) {
        NodeList rows = ((Element) table.getElementsByTagName("tbody").item(0)).getElementsByTagName("tr");
        int more = rows.getLength() - MOST_ROWS;
        for (int left = more; left > 0; left--) {
            remove((Element) rows.item(MOST_ROWS));
        }
        if (more > 0) {
            table.getParentNode().insertBefore(element("p", "… and " + Counted.of(more, "more row") + ": see the HTML."),
                    table.getNextSibling());
        }
    }

    private Element element(String name, String words) {
        Element made = document.createElement(name);
        made.setTextContent(words);
        return made;
    }

    private static void remove(Element element) {
        element.getParentNode().removeChild(element);
    }

    /** All of a name now, however the page is changed while they are gone through. */
    private List<Element> elements(String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
