/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.TimeScores;
import org.sparsha.explain.contract.SignalModel;
import org.sparsha.explain.contract.ToyTask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@code compatibility=original} against what the original application found, its model replaced by its recorded answers. */
class OriginalApplicationTest {

    private static final Map<String, String> ORIGINAL = Map.of("compatibility", "original");

    @ParameterizedTest
    @CsvSource({ "hi_m_3s,reference,48000", "hi_m_3s,reference_scalar_soxr,48000", "hi_m_3s,clean,48000", "speech_10s,reference,160000" })
    void numbersOfTheOriginal(String clip, String run, int samples) throws Exception {
        Map<String, double[]> golden = Golden.read("original_" + clip + ".txt");
        double baseline = golden.get(run + " baseline")[0];
        double[] masked = golden.get(run + " masked");
        float[] signal = new float[samples];
        java.util.Arrays.fill(signal, 1);
        SignalModel recorded = heard -> {
            int start = 0;
            while (start < heard.length && heard[start] != 0) {
                start++;
            }
            double p = start == heard.length ? baseline : masked[start / 1600];
            return new double[] { p, 1 - p };
        };
        SlidingWindow explainer = new SlidingWindow();
        ToyTask task = ToyTask.of(signal, 1, recorded).with(explainer, ORIGINAL);
        SegmentAttribution found = (SegmentAttribution) explainer.explain(task);
        assertArrayEquals(golden.get(run + " diff"), found.scoreArray(), 1e-7);
        double[] importance = golden.get(run + " importance");
        double[] percent = TimeScores.of(found).percentOfSum().stream().mapToDouble(Double::doubleValue).toArray();
        double largest = java.util.Arrays.stream(importance).map(Math::abs).max().orElse(0);
        assertArrayEquals(importance, percent, 1e-4 * largest);
        assertEquals(ranges(golden.get(run + " kept")), explainer.salient(TimeScores.of(found), 0.6, task.values()));
    }

    private static List<SampleRange> ranges(double[] bounds) {
        List<SampleRange> ranges = new ArrayList<>();
        for (int i = 0; i < bounds.length; i += 2) {
            ranges.add(new SampleRange((long) bounds[i], (long) bounds[i + 1]));
        }
        return ranges;
    }

    @Test
    void lastWindowsAreShorter() throws Exception {
        ParameterValues values = ParameterValues.parse(new SlidingWindow().parameters(), ORIGINAL);
        List<Segment> windows = SlidingWindow.windows(16001, 16000, values);
        assertEquals(11, windows.size());
        assertEquals(new SampleRange(16000, 16001), windows.get(10).range());
        assertEquals(new SampleRange(14400, 16001), windows.get(9).range());
    }

    @Test
    void ourWindowsLieWithinTheClip() throws Exception {
        ParameterValues values = ParameterValues.defaults(new SlidingWindow().parameters());
        List<Segment> windows = SlidingWindow.windows(16500, 16000, values);
        assertEquals(new SampleRange(8500, 16500), windows.getLast().range());
        assertTrue(windows.stream().allMatch(window -> window.range().length() == 8000));
        assertEquals(List.of(Segment.of(new SampleRange(0, 100))), SlidingWindow.windows(100, 16000, values));
    }

    @Test
    void silenceKeepsEverythingAsTheOriginalDoes() throws Exception {
        SlidingWindow explainer = new SlidingWindow();
        ToyTask task = ToyTask.of(new float[16000], 1, signal -> new double[] { 0.3, 0.7 }).with(explainer, ORIGINAL);
        SegmentAttribution found = (SegmentAttribution) explainer.explain(task);
        assertEquals(List.of(new SampleRange(0, 16000)), explainer.salient(TimeScores.of(found), 0.6, task.values()));
        assertEquals(List.of("constant-attribution"), found.warnings().stream().map(warning -> warning.code()).toList());
        ToyTask ours = task.with(explainer, Map.of());
        assertEquals(List.of(), explainer.salient(TimeScores.of(explainer.explain(ours)), 0.6, ours.values()));
    }

    @Test
    void windowsThatTheModelNeverHearsAreNamed() throws Exception {
        float[] signal = new float[32000];
        java.util.Arrays.fill(signal, 0.5f);
        SignalModel firstSecond = heard -> {
            double sum = 0;
            for (int i = 0; i < 16000; i++) {
                sum += heard[i] / 8000;
            }
            return new double[] { sum, 1 - sum };
        };
        SlidingWindow explainer = new SlidingWindow();
        SegmentAttribution found = (SegmentAttribution) explainer.explain(ToyTask.of(signal, 1, firstSecond).with(explainer, Map.of()));
        assertEquals(List.of("unseen"), found.warnings().stream().map(warning -> warning.code()).toList());
        assertTrue(found.warnings().get(0).message().contains("1.00 s"), found.warnings().get(0).message());
    }

    @Test
    void removedAndKeptAgreeOnAnAdditiveModelAndDifferOnAPair() throws Exception {
        SlidingWindow explainer = new SlidingWindow();
        ToyTask additive = ToyTask.of(Golden.toySignal(), 1, Golden.energyModel());
        double[] removed = ((SegmentAttribution) explainer.explain(additive.with(explainer, Map.of()))).scoreArray();
        for (String evidence : List.of("kept", "both")) {
            ToyTask task = additive.with(explainer, Map.of("evidence", evidence));
            assertArrayEquals(removed, ((SegmentAttribution) explainer.explain(task)).scoreArray(), 1e-6);
        }
        ToyTask pair = ToyTask.of(Golden.toySignal(), 1, Golden.interactionModel()).with(explainer,
                Map.of("evidence", "kept", "window", "0.1"));
        assertEquals(0, ((SegmentAttribution) explainer.explain(pair)).scores().get(2), 1e-9, "one of a pair alone does nothing");
    }
}
