/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sparsha.explain.builtin.segmenters.Align;
import org.sparsha.explain.contract.ExplainerChecks;
import org.sparsha.explain.contract.MetricChecks;
import org.sparsha.explain.contract.PerturbationChecks;
import org.sparsha.explain.contract.SegmenterChecks;
import org.sparsha.explain.spi.Contribution;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.FaithfulnessMetric;
import org.sparsha.explain.spi.Perturbation;
import org.sparsha.explain.spi.Segmenter;
import org.sparsha.explain.testsupport.ContractTests;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Reads {@code plugin.xml} and holds everything named there to the contracts of the SPI. */
class EveryContributionTest {

    private static List<Element> elements(String name) throws Exception {
        Path file = Path.of("plugin.xml");
        if (!Files.exists(file)) {
            file = Path.of("bundles/org.sparsha.explain.builtin/plugin.xml");
        }
        NodeList nodes = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile()).getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static <T extends Contribution> T create(Element element, Class<T> type) throws ReflectiveOperationException {
        return type.cast(Class.forName(element.getAttribute("class")).getConstructor().newInstance());
    }

    private interface Checks<T> {
        List<DynamicTest> of(T contribution) throws IOException;
    }

    private static <T extends Contribution> List<DynamicContainer> sweep(String name, Class<T> type, Checks<T> checks) throws Exception {
        List<DynamicContainer> containers = new ArrayList<>();
        for (Element element : elements(name)) {
            containers.add(DynamicContainer.dynamicContainer(element.getAttribute("id"), checks.of(create(element, type))));
        }
        return containers;
    }

    @TestFactory
    List<DynamicContainer> explainers() throws Exception {
        return sweep("explainer", Explainer.class, explainer -> ContractTests.of(ExplainerChecks.of(explainer, Map.of())));
    }

    @TestFactory
    List<DynamicContainer> perturbations() throws Exception {
        return sweep("perturbation", Perturbation.class, perturbation -> ContractTests.of(PerturbationChecks.of(perturbation, Map.of())));
    }

    @TestFactory
    List<DynamicContainer> segmenters() throws Exception {
        // what needs another program is held to the contract in a test of its own, without that program
        return sweep("segmenter", Segmenter.class,
                segmenter -> segmenter instanceof Align ? List.of() : ContractTests.of(SegmenterChecks.of(segmenter, Map.of())));
    }

    @TestFactory
    List<DynamicContainer> metrics() throws Exception {
        return sweep("metric", FaithfulnessMetric.class, metric -> ContractTests.of(MetricChecks.of(metric, Map.of())));
    }

    @Test
    void everythingHasItsTexts() throws Exception {
        for (String name : List.of("explainer", "perturbation", "segmenter", "metric")) {
            for (Element element : elements(name)) {
                String id = element.getAttribute("id");
                assertTrue(id.matches("[a-z]+(-[a-z]+)*"), id);
                assertTrue(!element.getAttribute("name").isBlank() && element.getAttribute("description").endsWith("."), id);
                assertFalse(element.getAttribute("reference").isBlank(), id);
            }
        }
    }
}
