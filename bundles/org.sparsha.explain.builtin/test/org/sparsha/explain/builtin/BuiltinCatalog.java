/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import javax.xml.parsers.DocumentBuilderFactory;

import org.sparsha.explain.ExplainException;
import org.sparsha.explain.run.BrokenContribution;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.explain.spi.Contribution;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The contributions of this bundle, straight from its {@code plugin.xml}, without an extension registry. */
public final class BuiltinCatalog implements ContributionCatalog {

    private static final String BUNDLE = "org.sparsha.explain.builtin";

    private final Map<String, Map<String, Element>> elements = new TreeMap<>();
    private final Map<String, Contribution> made = new ConcurrentHashMap<>();

    /**
     * Reads the XML in the working directory or, run from the top of the sources, in the bundle's folder.
     *
     * @throws Exception where it can't be read
     */
    public BuiltinCatalog() throws Exception {
        Path file = Path.of("plugin.xml");
        if (!Files.exists(file)) {
            file = Path.of("bundles", BUNDLE, "plugin.xml");
        }
        for (ExtensionKind<?> kind : List.of(ExtensionKind.EXPLAINERS, ExtensionKind.PERTURBATIONS, ExtensionKind.SEGMENTERS,
                ExtensionKind.METRICS, ExtensionKind.FORMATS, ExtensionKind.DECODERS)) {
            Map<String, Element> byId = new TreeMap<>();
            NodeList nodes = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile())
                    .getElementsByTagName(kind.element());
            for (int i = 0; i < nodes.getLength(); i++) {
                Element element = (Element) nodes.item(i);
                byId.put(element.getAttribute("id"), element);
            }
            elements.put(kind.element(), byId);
        }
    }

    @Override
    public List<ContributionInfo> list(ExtensionKind<?> kind) {
        return elements.getOrDefault(kind.element(), Map.of()).values().stream()
                .map(element -> new ContributionInfo(element.getAttribute("id"),
                element.getAttribute("name"), element.getAttribute("description"), element.getAttribute("reference"), BUNDLE)).toList();
    }

    @Override
    public <T> T create(ExtensionKind<T> kind, String id) throws ExplainException {
        Element element = elements.getOrDefault(kind.element(), Map.of()).get(id);
        if (element == null) {
            throw new ExplainException("There is no " + kind.singular() + " '" + id + "'.");
        }
        return kind.type().cast(made.computeIfAbsent(kind.element() + id, key -> {
            try {
                return (Contribution) Class.forName(element.getAttribute("class")).getConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(element.getAttribute("class"), e);
            }
        }));
    }

    @Override
    public List<BrokenContribution> broken() {
        return List.of();
    }
}
