/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.segmenters;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.SegmentationContext;
import org.sparsha.explain.spi.Segmenter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Segmenters find what was put into made sounds. */
class SegmentersOnMadeSoundsTest {

    private static final int RATE = 16000;

    private static List<Segment> segment(Segmenter segmenter, float[] signal, Map<String, List<Segment>> tiers, Map<String, String> texts)
            throws Exception {
        return segmenter.segment(SegmentationContext.of(signal, RATE).withTiers(tiers)
                .withValues(ParameterValues.parse(segmenter.parameters(), texts)).withSeed(1));
    }

    private static List<Segment> segment(Segmenter segmenter, float[] signal) throws Exception {
        return segment(segmenter, signal, Map.of(), Map.of());
    }

    /** A voice of the given pitch (in Hz at each second's share) and level. */
    private static float[] voice(double seconds, java.util.function.DoubleUnaryOperator hertz,
            java.util.function.DoubleUnaryOperator level) {
        float[] signal = new float[(int) (seconds * RATE)];
        double phase = 0;
        for (int i = 0; i < signal.length; i++) {
            phase += 2 * Math.PI * hertz.applyAsDouble(i / (double) RATE) / RATE;
            double value = 0;
            for (int harmonic = 1; harmonic <= 6; harmonic++) {
                value += Math.sin(harmonic * phase) / harmonic;
            }
            signal[i] = (float) (0.2 * level.applyAsDouble(i / (double) RATE) * value);
        }
        return signal;
    }

    private static void near(double seconds, long sample) {
        assertEquals(seconds, sample / (double) RATE, 0.04);
    }

    @Test
    void fixedWidths() throws Exception {
        List<Segment> segments = segment(new FixedWidth(), new float[4000], Map.of(), Map.of("width", "0.1", "hop", "0.15"));
        assertEquals(List.of(new SampleRange(0, 1600), new SampleRange(2400, 4000)), segments.stream().map(Segment::range).toList());
        assertThrows(ExplainException.class, () -> segment(new FixedWidth(), new float[4000], Map.of(), Map.of("width", "0.1", "hop",
                "0.05")));
    }

    @Test
    void speechAndPauses() throws Exception {
        float[] signal = voice(1.5, t -> 120, t -> t > 0.5 && t < 1.0 ? 1 : 0.001);
        List<Segment> segments = segment(new EnergyVad(), signal);
        assertEquals(List.of("pause", "speech", "pause"), segments.stream().map(Segment::label).toList());
        near(0.5, segments.get(1).start());
        near(1.0, segments.get(1).end());
    }

    @Test
    void onsets() throws Exception {
        float[] signal = voice(1.2, t -> 150, t -> t % 0.4 < 0.2 ? 1 : 0.001);
        List<Segment> segments = segment(new Onset(), signal);
        assertTrue(segments.stream().anyMatch(segment -> Math.abs(segment.start() - 0.4 * RATE) < 0.04 * RATE), segments::toString);
        assertTrue(segments.stream().anyMatch(segment -> Math.abs(segment.start() - 0.8 * RATE) < 0.04 * RATE), segments::toString);
    }

    @Test
    void pitchTurns() throws Exception {
        float[] signal = voice(1.2, t -> t < 0.6 ? 120 + 150 * t : 210 - 150 * (t - 0.6), t -> 1);
        List<Segment> segments = segment(new PitchContour(), signal);
        assertTrue(segments.stream().anyMatch(segment -> Math.abs(segment.start() - 0.6 * RATE) < 0.06 * RATE), segments::toString);
    }

    @Test
    void oneSegmentASyllable() throws Exception {
        float[] signal = voice(1.5, t -> 140, t -> Math.max(0.01, Math.sin(2 * Math.PI * t / 0.6) * Math.sin(2 * Math.PI * t / 0.6)));
        List<Segment> segments = segment(new SyllableNuclei(), signal);
        assertEquals(5, segments.size(), segments::toString);
        near(0.3, segments.get(1).start());
    }

    @Test
    void spectralChanges() throws Exception {
        float[] signal = voice(1.2, t -> t < 0.4 ? 120 : t < 0.7 ? 320 : 200, t -> t < 0.4 ? 1 : t < 0.7 ? 0.2 : 0.6);
        List<Segment> segments = segment(new SpectralChange(), signal, Map.of(), Map.of("count", "3"));
        assertEquals(3, segments.size());
        near(0.4, segments.get(1).start());
        near(0.7, segments.get(2).start());
    }

    @Test
    void intervalsOfATier() throws Exception {
        Map<String, List<Segment>> tiers = Map.of("words", List.of(new Segment(new SampleRange(100, 500), "one"),
                new Segment(new SampleRange(500, 900), ""), new Segment(new SampleRange(900, 5000), "two")));
        List<Segment> segments = segment(new Tier(), new float[2000], tiers, Map.of());
        assertEquals(List.of(new Segment(new SampleRange(100, 500), "one"), new Segment(new SampleRange(900, 2000), "two")), segments);
        ExplainException missing = assertThrows(ExplainException.class,
                () -> segment(new Tier(), new float[2000], tiers, Map.of("tier", "phones")));
        assertTrue(missing.getMessage().contains("words"), missing.getMessage());
    }
}
