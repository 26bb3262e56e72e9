/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.tests;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sparsha.application.contributions.ContributionKinds;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.guard.ForeignCalls;
import org.sparsha.explain.run.BrokenContribution;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.runtime.ExtensionCatalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever is wrong with one contribution, the others work, and the broken one is named with its plug-in. */
class ExtensionCatalogTest {

    private MadeRegistry made;

    @BeforeEach
    void makeRegistry() throws CoreException {
        made = new MadeRegistry();
        made.addExplainers("good.plugin", MadeRegistry.explainer("good", MadeExplainers.Working.class));
    }

    private static String cause(List<BrokenContribution> broken, String id) {
        return broken.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new AssertionError(broken)).cause();
    }

    @Test
    void brokenContributionsAreNamedAndTheRestWorks() throws ExplainException {
        made.addExplainers("bad.plugin", MadeRegistry.explainer("throws", MadeExplainers.Throwing.class),
                MadeRegistry.explainer("missing", "org.example.NoSuchExplainer"), MadeRegistry.explainer("other", Object.class),
                MadeRegistry.explainer("unlinked", MadeExplainers.Unlinked.class), MadeRegistry.explainer("", "x"),
                "<explorer id=\"element\" class=\"x\"/>");
        ExtensionCatalog catalog = new ExtensionCatalog(made.registry(), new ForeignCalls());
        List<BrokenContribution> broken = catalog.check();
        assertTrue(cause(broken, "throws").contains("IllegalStateException: out of order"), broken.toString());
        assertTrue(cause(broken, "missing").contains("ClassNotFoundException"), broken.toString());
        assertTrue(cause(broken, "other").contains("is no Explainer"), broken.toString());
        assertTrue(cause(broken, "unlinked").contains("NoClassDefFoundError: org/example/Gone"), broken.toString());
        assertTrue(cause(broken, "").contains("has no id"), broken.toString());
        assertTrue(cause(broken, "element").contains("should be <explainer>"), broken.toString());
        assertTrue(broken.stream().allMatch(one -> one.bundle().equals("bad.plugin")), broken.toString());
        assertEquals(List.of("good"), catalog.list(ExtensionKind.EXPLAINERS).stream().map(ContributionInfo::id).toList());
        assertSame(catalog.create(ExtensionKind.EXPLAINERS, "good"), catalog.create(ExtensionKind.EXPLAINERS, "good"));
    }

    @Test
    void anIdUsedTwiceNamesBothPlugIns() {
        made.addExplainers("copy.plugin", MadeRegistry.explainer("good", MadeExplainers.Working.class));
        ExtensionCatalog catalog = new ExtensionCatalog(made.registry(), new ForeignCalls());
        assertThrows(ExplainException.class, () -> catalog.create(ExtensionKind.EXPLAINERS, "good"));
        String named = catalog.broken().toString();
        assertTrue(named.contains("good.plugin") && named.contains("copy.plugin"), named);
    }

    @Test
    void anIdOfTheWorkbenchStaysIts() throws ExplainException {
        made.addExplainers("org.sparsha.made", MadeRegistry.explainer("mine", MadeExplainers.Working.class));
        made.addExplainers("acme.plugin", MadeRegistry.explainer("mine", MadeExplainers.Throwing.class));
        ExtensionCatalog catalog = new ExtensionCatalog(made.registry(), new ForeignCalls());
        assertEquals("1", catalog.create(ExtensionKind.EXPLAINERS, "mine").version());
        assertEquals(List.of("acme.plugin"), catalog.check().stream().map(BrokenContribution::bundle).toList());
        assertTrue(cause(catalog.broken(), "mine").contains("the id 'mine' belongs to the workbench"), catalog.broken().toString());
        assertTrue(catalog.list(ExtensionKind.EXPLAINERS).stream().anyMatch(info -> info.id().equals("mine")
                && info.bundle().equals("org.sparsha.made")), catalog.list(ExtensionKind.EXPLAINERS).toString());
    }

    @Test
    void whateverAConstructorOrAConstantThrowsIsNamed() {
        made.addExplainers("bad.plugin", MadeRegistry.explainer("death", MadeExplainers.Dying.class),
                MadeRegistry.explainer("nameless", MadeExplainers.WithoutVersion.class));
        List<BrokenContribution> broken = new ExtensionCatalog(made.registry(), new ForeignCalls()).check();
        assertTrue(cause(broken, "death").contains("UnknownError: gone"), broken.toString());
        assertTrue(cause(broken, "nameless").contains("it has no version"), broken.toString());
    }

    @Test
    void listingMakesNothing() {
        made.addExplainers("bad.plugin", MadeRegistry.explainer("throws", MadeExplainers.Throwing.class));
        ExtensionCatalog catalog = new ExtensionCatalog(made.registry(), new ForeignCalls());
        assertEquals(2, catalog.list(ExtensionKind.EXPLAINERS).size());
        assertEquals(List.of(), catalog.broken());
    }

    @Test
    void unknownIdsNameWhatThereIs() {
        ExtensionCatalog catalog = new ExtensionCatalog(made.registry(), new ForeignCalls());
        String message = assertThrows(ExplainException.class, () -> catalog.create(ExtensionKind.EXPLAINERS, "crystal-ball"))
                .getMessage();
        assertTrue(message.startsWith("There is no explainer 'crystal-ball'; there is good. Where a plug-in has it: 'sparsha plugin"),
                message);
    }

    @Test
    void everythingThatShipsLoadsAndSaysWhereItComesFrom() {
        ExtensionCatalog catalog = new ExtensionCatalog(RegistryFactory.getRegistry(), new ForeignCalls());
        assertEquals(List.of(), catalog.check());
        for (ExtensionKind<?> kind : ContributionKinds.ALL) {
            assertFalse(catalog.list(kind).isEmpty(), kind.plural());
            for (ContributionInfo info : catalog.list(kind)) {
                assertFalse(info.name().isBlank() || info.description().isBlank() || info.reference().isBlank(), info.toString());
            }
        }
    }
}
