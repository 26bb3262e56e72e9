/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.tests;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sparsha.application.contributions.ContributionKinds;
import org.sparsha.core.ParameterException;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.contract.DecoderChecks;
import org.sparsha.explain.contract.ExplainerChecks;
import org.sparsha.explain.contract.FormatChecks;
import org.sparsha.explain.contract.MetricChecks;
import org.sparsha.explain.contract.PerturbationChecks;
import org.sparsha.explain.contract.RecipeChecks;
import org.sparsha.explain.contract.SchemeChecks;
import org.sparsha.explain.contract.SectionChecks;
import org.sparsha.explain.contract.SegmenterChecks;
import org.sparsha.explain.guard.ForeignCalls;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.explain.spi.Segmenter;
import org.sparsha.explain.testsupport.ContractTests;
import org.sparsha.explain.testsupport.SegmenterContract;
import org.sparsha.features.FeatureRecipe;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.runtime.ExtensionCatalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Holds whatever the live extension registry lists to the contracts of the SPI, whichever bundle it comes from: ours, and the example of a
 * third party. Made by the registry, from the bundle's own class loader, as in the product.
 */
class RegisteredContributionsTest {

    private final ExtensionCatalog catalog = new ExtensionCatalog(RegistryFactory.getRegistry(), new ForeignCalls());

    private interface Checks<T> {
        List<DynamicTest> of(T contribution) throws IOException;
    }

    private <T> List<DynamicContainer> sweep(ExtensionKind<T> kind, Checks<T> checks)
            throws ExplainException, IOException {
        List<DynamicContainer> containers = new ArrayList<>();
        for (ContributionInfo info : catalog.list(kind)) {
            containers.add(DynamicContainer.dynamicContainer(info.id(), checks.of(catalog.create(kind, info.id()))));
        }
        return containers;
    }

    @TestFactory
    List<DynamicContainer> explainers() throws ExplainException, IOException {
        return sweep(ExtensionKind.EXPLAINERS, explainer -> ContractTests.of(ExplainerChecks.of(explainer, Map.of())));
    }

    @TestFactory
    List<DynamicContainer> perturbations() throws ExplainException, IOException {
        return sweep(ExtensionKind.PERTURBATIONS, perturbation -> ContractTests.of(PerturbationChecks.of(perturbation, Map.of())));
    }

    @TestFactory
    List<DynamicContainer> segmenters() throws ExplainException, IOException {
        return sweep(ExtensionKind.SEGMENTERS, segmenter -> ContractTests.of(SegmenterChecks.of(segmenter, Map.of())));
    }

    @TestFactory
    List<DynamicContainer> metrics() throws ExplainException, IOException {
        return sweep(ExtensionKind.METRICS, metric -> ContractTests.of(MetricChecks.of(metric, Map.of())));
    }

    @TestFactory
    List<DynamicContainer> recipes() throws ExplainException, IOException {
        return sweep(ExtensionKind.RECIPES, recipe -> ContractTests.of(RecipeChecks.of(recipe, Map.of())));
    }

    @TestFactory
    List<DynamicContainer> sections() throws ExplainException, IOException {
        return sweep(ExtensionKind.SECTIONS, section -> ContractTests.of(SectionChecks.of(section, Map.of())));
    }

    @TestFactory
    List<DynamicContainer> formats() throws ExplainException, IOException {
        return sweep(ExtensionKind.FORMATS, format -> ContractTests.of(FormatChecks.of(format, Map.of())));
    }

    /** The contract takes a refusal in words; of ours only the one that works with a program of others may refuse on some machine. */
    @Test
    void segmentersCutByThemselves() throws ExplainException, ParameterException {
        for (ContributionInfo info : catalog.list(ExtensionKind.SEGMENTERS)) {
            if (!info.id().equals("align")) {
                Segmenter segmenter = catalog.create(ExtensionKind.SEGMENTERS, info.id());
                new SegmenterContract() {
                    @Override
                    protected Segmenter segmenter() {
                        return segmenter;
                    }

                    void cuts() throws ExplainException, ParameterException {
                        cutsPulsingTone();
                    }
                }.cuts();
            }
        }
    }

    @TestFactory
    List<DynamicContainer> decoders() throws ExplainException, IOException {
        return sweep(ExtensionKind.DECODERS, decoder -> ContractTests.of(DecoderChecks.of(decoder, Map.of())));
    }

    @TestFactory
    List<DynamicContainer> schemes() throws ExplainException, IOException {
        return sweep(ExtensionKind.SCHEMES, scheme -> ContractTests.of(SchemeChecks.of(scheme, Map.of())));
    }

    @Test
    void oursAreAmongThem() {
        for (ExtensionKind<?> kind : ContributionKinds.ALL) {
            assertTrue(catalog.list(kind).stream().anyMatch(info -> info.bundle().startsWith("org.sparsha.")), kind.plural());
        }
    }

    @Test
    void ourRecipesAreAllAmongThem() {
        assertEquals(Recipes.all().stream().map(FeatureRecipe::id).sorted().toList(),
                catalog.list(ExtensionKind.RECIPES).stream().filter(info -> info.bundle().equals("org.sparsha.features"))
                        .map(ContributionInfo::id).toList());
    }

    @Test
    void aThirdPartysAreAmongThem() {
        for (ExtensionKind<?> kind : List.of(ExtensionKind.EXPLAINERS, ExtensionKind.PERTURBATIONS)) {
            assertTrue(catalog.list(kind).stream().anyMatch(info -> info.bundle().equals("org.example.bisection")), kind.plural());
        }
    }
}
