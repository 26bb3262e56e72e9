/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.contributions;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.xml.parsers.ParserConfigurationException;

import org.sparsha.explain.ExplainException;
import org.sparsha.explain.run.ExtensionKind;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What the description of a plug-in, its {@code plugin.xml}, says that it adds; read without loading anything of it. */
public final class DeclaredContributions {

    /** What a plug-in can add besides, plural to extension point: views are Eclipse's, models are files. */
    private static final Map<String, String> WITHOUT_CONTRACT = new TreeMap<>(Map.of("views", "org.eclipse.ui.views", "models",
            "org.sparsha.explain.models"));

    private DeclaredContributions() {
    }

    /**
     * @param description the content of {@code plugin.xml}; not closed
     * @param source what to call it in complaints
     * @return ids of what it adds, by the plural of their kind, in the order of {@link ContributionKinds#ALL}; kinds without any left
     *         out; models and views last
     * @throws ExplainException where it isn't XML
     * @throws IOException where it can't be read
     */
    public static Map<String, List<String>> ids(InputStream description, String source) throws ExplainException, IOException {
        Element root = document(description, source);
        List<ContributionElement> elements = PluginDescriptions.elements(root, source);
        Map<String, List<String>> ids = new LinkedHashMap<>();
        for (ExtensionKind<?> kind : ContributionKinds.ALL) {
            elements.stream().filter(element -> element.point().equals(kind.extensionPoint()) && !element.info().id().isEmpty())
                    .forEach(element -> ids.computeIfAbsent(kind.plural(), any -> new ArrayList<>()).add(element.info().id()));
        }
        WITHOUT_CONTRACT.forEach((kind, point) -> PluginDescriptions.ids(root, point, kind.replaceFirst("s$", ""))
                .forEach(id -> ids.computeIfAbsent(kind, any -> new ArrayList<>()).add(id)));
        return ids;
    }

    /**
     * Reads XML of somebody else: no entity is followed, nothing is fetched.
     *
     * @param text the XML; not closed
     * @param source what to call it in complaints
     * @return its root
     * @throws ExplainException where it isn't XML
     * @throws IOException where it can't be read
     */
    public static Element document(InputStream text, String source) throws ExplainException, IOException {
        try {
            return PluginDescriptions.parser().parse(text).getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new ExplainException(source + " cannot be read (" + e.getMessage() + "): replace or leave out that plug-in.", e);
        }
    }
}
