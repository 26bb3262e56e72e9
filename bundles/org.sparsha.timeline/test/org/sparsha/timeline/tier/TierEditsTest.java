/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.tier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.timeline.tier.TierModel.Kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TierEditsTest {

    private static final long LENGTH = 1000;

    private static Segment segment(long start, long end, String label) {
        return new Segment(new SampleRange(start, end), label);
    }

    private static List<TierModel> words(Segment... segments) {
        return List.of(new TierModel("words", Kind.INTERVALS, List.of(segments)));
    }

    private static List<Segment> after(List<TierModel> tiers, Optional<TierEdit> edit) {
        return edit.orElseThrow().apply(tiers).get(0).segments();
    }

    @Test
    void cutsANewIntervalToTheGap() {
        List<TierModel> tiers = words(segment(100, 200, "a"), segment(300, 400, "b"));
        assertEquals(segment(200, 300, "n"), after(tiers, TierEdits.insert(tiers, 0, new SampleRange(150, 350), "n")).get(1));
        assertEquals(segment(0, 100, "n"), after(tiers, TierEdits.insert(tiers, 0, new SampleRange(0, 900), "n")).get(0));
        assertTrue(TierEdits.insert(tiers, 0, new SampleRange(120, 180), "n").isEmpty());
    }

    @Test
    void movesABoundaryThatTwoIntervalsShare() {
        List<TierModel> tiers = words(segment(100, 200, "a"), segment(200, 300, "b"));
        assertEquals(List.of(segment(100, 250, "a"), segment(250, 300, "b")), after(tiers, TierEdits.move(tiers, 0, 0, true, 250, LENGTH)));
        assertEquals(List.of(segment(100, 250, "a"), segment(250, 300, "b")), after(tiers,
                TierEdits.move(tiers, 0, 1, false, 250, LENGTH)));
    }

    @Test
    void stopsABoundaryBeforeItsNeighbours() {
        List<TierModel> tiers = words(segment(100, 200, "a"), segment(300, 400, "b"));
        assertEquals(segment(100, 300, "a"), after(tiers, TierEdits.move(tiers, 0, 0, true, 999, LENGTH)).get(0));
        assertEquals(segment(100, 101, "a"), after(tiers, TierEdits.move(tiers, 0, 0, true, 5, LENGTH)).get(0));
        assertEquals(segment(300, LENGTH, "b"), after(tiers, TierEdits.move(tiers, 0, 1, true, 5000, LENGTH)).get(1));
        assertEquals(segment(0, 200, "a"), after(tiers, TierEdits.move(tiers, 0, 0, false, -7, LENGTH)).get(0));
    }

    @Test
    void splitsAndMerges() {
        List<TierModel> tiers = words(segment(100, 200, "a"), segment(220, 300, "b"));
        assertEquals(List.of(segment(100, 150, "a"), segment(150, 200, "")),
                after(tiers, TierEdits.split(tiers, 0, 0, 150)).subList(0, 2));
        assertTrue(TierEdits.split(tiers, 0, 0, 100).isEmpty());
        assertEquals(List.of(segment(100, 300, "a b")), after(tiers, TierEdits.merge(tiers, 0, 0)));
        assertTrue(TierEdits.merge(tiers, 0, 1).isEmpty());
    }

    @Test
    void keepsPointsInOrder() {
        List<TierModel> tiers = List.of(new TierModel("tones", Kind.POINTS, List.of(segment(10, 10, "H"), segment(20, 20, "L"))));
        assertEquals(segment(19, 19, "H"), after(tiers, TierEdits.move(tiers, 0, 0, false, 500, LENGTH)).get(0));
        assertTrue(TierEdits.insert(tiers, 0, new SampleRange(20, 40), "x").isEmpty());
        assertEquals(segment(15, 15, "x"), after(tiers, TierEdits.insert(tiers, 0, new SampleRange(15, 40), "x")).get(1));
    }

    @Test
    void refusesWhatOverlaps() {
        assertThrows(IllegalArgumentException.class, () -> words(segment(0, 10, ""), segment(9, 20, "")));
        assertThrows(IllegalArgumentException.class, () -> words(segment(5, 5, "")));
        TierEdit stale = TierEdits.relabel(words(segment(0, 10, "a")), 0, 0, "b").orElseThrow();
        assertThrows(IllegalArgumentException.class, () -> stale.apply(words(segment(0, 11, "a"))));
    }

    @Test
    void undoesAndRedoesAnySequenceOfEdits() {
        Random random = new Random(5);
        TierDocument document = new TierDocument(List.of(TierModel.empty("a", Kind.INTERVALS), TierModel.empty("b", Kind.POINTS)));
        List<List<TierModel>> states = new ArrayList<>(List.of(document.tiers()));
        while (states.size() < 400) {
            Optional<TierEdit> edit = randomEdit(document.tiers(), random);
            edit.ifPresent(made -> {
                document.apply(made);
                states.add(document.tiers());
            });
        }
        for (int i = states.size() - 1; i > 0; i--) {
            assertEquals(states.get(i), document.tiers());
            document.undo();
        }
        assertTrue(document.undoName().isEmpty());
        assertFalse(document.isDirty());
        for (int i = 1; i < states.size(); i++) {
            document.redo();
            assertEquals(states.get(i), document.tiers());
        }
        assertTrue(document.redoName().isEmpty());
    }

    private static Optional<TierEdit> randomEdit(List<TierModel> tiers, Random random) {
        int tier = random.nextInt(tiers.size());
        int count = tiers.get(tier).segments().size();
        long at = random.nextInt((int) LENGTH);
        int index = count == 0 ? 0 : random.nextInt(count);
        return switch (count == 0 ? 0 : random.nextInt(7)) {
            case 0 -> TierEdits.insert(tiers, tier, new SampleRange(at, Math.min(LENGTH, at + 1 + random.nextInt(200))), "n" + at);
            case 1 -> TierEdits.delete(tiers, tier, index);
            case 2 -> TierEdits.relabel(tiers, tier, index, "r" + at);
            case 3 -> TierEdits.split(tiers, tier, index, at);
            case 4 -> TierEdits.merge(tiers, tier, index);
            case 5 -> random.nextInt(10) == 0 ? Optional.of(TierListEdits.add(tiers, TierModel.empty("t" + at, Kind.INTERVALS)))
                    : TierListEdits.rename(tiers, tier, "t" + at);
            default -> TierEdits.move(tiers, tier, index, random.nextBoolean(), at, LENGTH);
        };
    }

    @Test
    void knowsWhetherChangesAreSaved() {
        TierDocument document = new TierDocument(words());
        document.apply(TierEdits.insert(document.tiers(), 0, new SampleRange(1, 2), "").orElseThrow());
        assertTrue(document.isDirty());
        document.markSaved();
        assertFalse(document.isDirty());
        document.undo();
        assertTrue(document.isDirty());
        document.redo();
        assertFalse(document.isDirty());
        document.undo();
        document.apply(TierEdits.insert(document.tiers(), 0, new SampleRange(4, 5), "").orElseThrow());
        assertTrue(document.isDirty());
        document.undo();
        assertTrue(document.isDirty(), "the saved state cannot be reached any more");
    }
}
