/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.contributions;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.Manifest;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.sparsha.explain.ExplainException;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExtensionKind;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads what the jars of a class loader contribute. */
final class PluginDescriptions {

    private static final String DESCRIPTION = "plugin.xml";

    private PluginDescriptions() {
    }

    static List<ContributionElement> read(ClassLoader classes) throws ExplainException {
        List<ContributionElement> all = new ArrayList<>();
        String where = DESCRIPTION;
        try {
            for (URL description : Collections.list(classes.getResources(DESCRIPTION))) {
                where = description.toString();
                String bundle = symbolicName(where);
                try (InputStream in = description.openStream()) {
                    all.addAll(elements(parser().parse(in).getDocumentElement(), bundle));
                }
            }
            return all;
        } catch (IOException | SAXException | ParserConfigurationException | URISyntaxException e) {
            throw new ExplainException(where + " cannot be read (" + e.getMessage() + "): replace or leave out that jar.", e);
        }
    }

    /** Nothing is fetched and no entity read, whatever a description asks for. */
    static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        DocumentBuilder parser = factory.newDocumentBuilder();
        parser.setErrorHandler(new DefaultHandler()); // what is wrong is thrown, and not printed besides
        return parser;
    }

    static List<ContributionElement> elements(Element plugin, String bundle) {
        List<ContributionElement> elements = new ArrayList<>();
        NodeList extensions = plugin.getElementsByTagName("extension");
        for (int i = 0; i < extensions.getLength(); i++) {
            Element extension = (Element) extensions.item(i);
            String point = extension.getAttribute("point");
            for (ExtensionKind<?> kind : ContributionKinds.ALL) {
                NodeList children = extension.getElementsByTagName(kind.element());
                for (int j = 0; j < children.getLength() && point.equals(kind.extensionPoint()); j++) {
                    elements.add(element(point, (Element) children.item(j), bundle));
                }
            }
        }
        return elements;
    }

    /** Ids of one sort of element at one extension point, those without one left out. */
    static List<String> ids(Element plugin, String point, String name) {
        List<String> ids = new ArrayList<>();
        NodeList extensions = plugin.getElementsByTagName("extension");
        for (int i = 0; i < extensions.getLength(); i++) {
            Element extension = (Element) extensions.item(i);
            NodeList children = extension.getElementsByTagName(name);
            for (int j = 0; j < children.getLength() && extension.getAttribute("point").equals(point); j++) {
                String id = ((Element) children.item(j)).getAttribute("id").strip();
                if (!id.isEmpty()) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }

    private static ContributionElement element(String point, Element element, String bundle) {
        String id = element.getAttribute("id").strip();
        String name = element.getAttribute("name");
        return new ContributionElement(point, new ContributionInfo(id, name.isBlank() ? id : name, element.getAttribute("description"),
                element.getAttribute("reference"), bundle), element.getAttribute("class").strip());
    }

    /** The bundle that a description at the top of a jar belongs to; the jar's name where its manifest names none. */
    private static String symbolicName(String description) throws IOException, URISyntaxException {
        String jar = description.substring(0, description.length() - DESCRIPTION.length());
        try (InputStream in = new URI(jar + "META-INF/MANIFEST.MF").toURL().openStream()) {
            String name = new Manifest(in).getMainAttributes().getValue("Bundle-SymbolicName");
            return name == null ? jar : name.split(";")[0].strip();
        }
    }
}
