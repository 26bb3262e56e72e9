/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.tier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.timeline.tier.TierModel.Kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TierListEditsTest {

    private static final long LENGTH = 1000;

    private final TierModel words = new TierModel("words", Kind.INTERVALS, List.of(segment(100, 200, "a"), segment(200, 300, "b")));
    private final TierModel phones = new TierModel("phones", Kind.INTERVALS, List.of(segment(150, 200, "x"), segment(200, 220, "y")));
    private final TierModel moments = new TierModel("moments", Kind.POINTS, List.of(segment(200, 200, "p")));
    private final TierDocument document = new TierDocument(List.of(words, phones, moments));

    private static Segment segment(long start, long end, String label) {
        return new Segment(new SampleRange(start, end), label);
    }

    private List<TierModel> tiers() {
        return document.tiers();
    }

    private List<String> names() {
        return tiers().stream().map(TierModel::name).toList();
    }

    @Test
    void everyChangeOfATierIsTakenBack() {
        List<TierModel> before = tiers();
        List<Optional<TierEdit>> edits = List.of(TierListEdits.rename(before, 1, "sounds"), TierListEdits.hide(before, 0, true),
                TierListEdits.lock(before, 2, true), TierListEdits.reorder(before, 0, 2), Optional.of(TierListEdits.duplicate(before, 0)),
                Optional.of(TierListEdits.remove(before, 1)), Optional.of(TierListEdits.add(before, TierModel.empty("n", Kind.POINTS))),
                TierListEdits.moveThroughAll(before, 200, 210, LENGTH), TierListEdits.relabelAll(before, label -> label + "!"),
                TierListEdits.paste(before, 1, List.of(segment(400, 500, "n"))));
        for (Optional<TierEdit> edit : edits) {
            assertTrue(document.apply(edit.orElseThrow()));
            List<TierModel> after = tiers();
            assertFalse(after.equals(before), edit.get().name());
            document.undo();
            assertEquals(before, tiers(), edit.get().name());
            document.redo();
            assertEquals(after, tiers(), edit.get().name());
            document.undo();
        }
    }

    @Test
    void copiesGetNamesOfTheirOwn() {
        document.apply(TierListEdits.duplicate(tiers(), 0));
        document.apply(TierListEdits.duplicate(tiers(), 0));
        assertEquals(List.of("words", "words copy 2", "words copy", "phones", "moments"), names());
    }

    @Test
    void lockedTierIsKept() {
        List<String> refused = new ArrayList<>();
        document.setRefusalListener(refused::add);
        document.apply(TierListEdits.lock(tiers(), 0, true).orElseThrow());
        assertFalse(document.apply(TierEdits.delete(tiers(), 0, 0).orElseThrow()));
        assertFalse(document.apply(TierListEdits.remove(tiers(), 0)));
        assertFalse(document.apply(TierListEdits.rename(tiers(), 0, "other").orElseThrow()));
        assertEquals(3, refused.size());
        assertTrue(refused.get(0).contains("\u201cwords\u201d is locked"), refused.get(0));
        assertTrue(document.apply(TierListEdits.reorder(tiers(), 0, 1).orElseThrow()), "its place is not what it holds");
        assertTrue(document.apply(TierListEdits.lock(tiers(), 1, false).orElseThrow()));
        assertTrue(document.apply(TierEdits.delete(tiers(), 1, 0).orElseThrow()));
    }

    @Test
    void hidingNeedsNoSaving() {
        document.apply(TierListEdits.hide(tiers(), 0, true).orElseThrow());
        assertFalse(document.isDirty());
        document.apply(TierListEdits.rename(tiers(), 0, "other").orElseThrow());
        assertTrue(document.isDirty());
        document.markSaved();
        document.apply(TierListEdits.showAll(tiers()).orElseThrow());
        assertFalse(document.isDirty());
    }

    @Test
    void boundaryMovesThroughAllTiersAsFarAsTheNearestNeighbourLets() {
        document.apply(TierListEdits.lock(tiers(), 2, true).orElseThrow());
        document.apply(TierListEdits.moveThroughAll(tiers(), 200, 260, LENGTH).orElseThrow());
        assertEquals(219, tiers().get(0).segments().get(1).start());
        assertEquals(219, tiers().get(0).segments().get(0).end());
        assertEquals(219, tiers().get(1).segments().get(1).start());
        assertEquals(200, tiers().get(2).segments().get(0).start(), "locked");
    }

    @Test
    void pastesWhereItIsFree() {
        List<Segment> copied = List.of(segment(50, 120, "n"), segment(250, 280, "none"), segment(290, 400, "m"));
        document.apply(TierListEdits.paste(tiers(), 0, copied).orElseThrow());
        assertEquals(List.of(segment(50, 100, "n"), segment(100, 200, "a"), segment(200, 300, "b"), segment(300, 400, "m")),
                tiers().get(0).segments());
        document.apply(TierListEdits.paste(tiers(), 2, copied).orElseThrow());
        assertEquals(List.of(50L, 200L, 250L, 290L), tiers().get(2).segments().stream().map(Segment::start).toList());
    }

    @Test
    void findsAndReplacesInLabels() {
        LabelSearch search = new LabelSearch("A", false, false);
        assertEquals(List.of("a"), search.all(tiers()).stream().map(found -> found.segment().label()).toList());
        assertEquals(List.of(), new LabelSearch("A", true, false).all(tiers()));
        assertEquals("b$1n$1n$1", new LabelSearch("a", false, false).replacing("$1").apply("banana"));
        assertEquals("banana", new LabelSearch("a", false, true).replacing("x").apply("banana"));
        LabelSearch any = new LabelSearch("", false, false);
        assertTrue(any.next(tiers(), Optional.empty(), true).isEmpty());
        LabelSearch clef = new LabelSearch("\u0915\u094d\u092f\u094b\u0902", false, true);
        document.apply(TierEdits.relabel(tiers(), 1, 1, "\u0915\u094d\u092f\u094b\u0902").orElseThrow());
        assertEquals(1, clef.next(tiers(), Optional.empty(), false).orElseThrow().tier());
    }

    @Test
    void labelsTheCoveringIntervalOrCutsItWhereItIsBlank() {
        List<TierModel> read = List.of(new TierModel("t", Kind.INTERVALS, List.of(segment(0, 100, ""), segment(100, 200, "a"))));
        assertEquals(List.of(segment(0, 20, ""), segment(20, 40, "joy"), segment(40, 100, ""), segment(100, 200, "a")),
                TierEdits.label(read, 0, new SampleRange(20, 40), "joy").orElseThrow().apply(read).get(0).segments());
        assertEquals(segment(100, 200, "joy"),
                TierEdits.label(read, 0, new SampleRange(120, 130), "joy").orElseThrow().apply(read).get(0).segments().get(1));
    }

    @Test
    void snapsToOtherTiersAndToZero() {
        assertEquals(OptionalLong.of(200), Snapping.boundary(tiers(), 0, 196, 5));
        assertEquals(OptionalLong.empty(), Snapping.boundary(tiers(), 0, 190, 5));
        assertEquals(OptionalLong.of(150), Snapping.boundary(tiers(), 0, 152, 5));
        assertEquals(OptionalLong.empty(), Snapping.boundary(tiers(), 1, 152, 5));
        float[] sound = {-1, -1, 1, 1, 1, -1};
        assertEquals(OptionalLong.of(2), Snapping.zeroCrossing(sound, 3));
        assertEquals(OptionalLong.of(5), Snapping.zeroCrossing(sound, 4));
        assertEquals(OptionalLong.empty(), Snapping.zeroCrossing(new float[] {0, 0, 0}, 1));
    }
}
