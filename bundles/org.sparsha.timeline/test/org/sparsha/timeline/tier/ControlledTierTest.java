/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.tier;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A tier that takes certain labels only. */
class ControlledTierTest {

    private final TierDocument document = new TierDocument(List.of(new TierModel("emotion", TierModel.Kind.INTERVALS,
            List.of(new Segment(new SampleRange(0, 10), "sorrow"))).controlled(List.of("joy", "fear"))));
    private final List<String> refusals = new ArrayList<>();

    ControlledTierTest() {
        document.setRefusalListener(refusals::add);
    }

    @Test
    void otherLabelsAreRefusedInASentence() {
        assertFalse(document.apply(TierEdits.relabel(document.tiers(), 0, 0, "anger").orElseThrow()));
        assertEquals(1, refusals.size());
        assertTrue(refusals.get(0).contains("anger") && refusals.get(0).contains("joy, fear"), refusals.get(0));
        assertTrue(document.apply(TierEdits.relabel(document.tiers(), 0, 0, "joy").orElseThrow()));
    }

    @Test
    void whatWasThereStaysAndIntervalsMayHaveNoLabelYet() {
        assertTrue(document.apply(TierEdits.insert(document.tiers(), 0, new SampleRange(20, 30), "").orElseThrow()));
        assertTrue(document.apply(TierEdits.move(document.tiers(), 0, 0, true, 15, 100).orElseThrow()));
        assertEquals("sorrow", document.tiers().get(0).segments().get(0).label());
    }

    @Test
    void labelsOfATierAreChosenAndTakenBack() {
        document.apply(TierListEdits.control(document.tiers(), 0, List.of()).orElseThrow());
        assertTrue(document.apply(TierEdits.relabel(document.tiers(), 0, 0, "anger").orElseThrow()));
        document.undo();
        document.undo();
        assertEquals(List.of("joy", "fear"), document.tiers().get(0).vocabulary());
        assertTrue(TierListEdits.control(document.tiers(), 0, List.of("joy", "fear")).isEmpty(), "it is so already");
        document.apply(TierListEdits.duplicate(document.tiers(), 0));
        assertEquals(List.of("joy", "fear"), document.tiers().get(1).vocabulary());
    }

    @Test
    void replacingInAllLabelsKeepsToTheLabels() {
        assertFalse(document.apply(TierListEdits.relabelAll(document.tiers(), label -> "grief").orElseThrow()));
    }
}
