/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.sparsha.core.ParameterException;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.SegmentationContext;
import org.sparsha.explain.spi.Segmenter;

import static org.sparsha.explain.contract.Claims.assertEquals;
import static org.sparsha.explain.contract.Claims.assertFalse;
import static org.sparsha.explain.contract.Claims.assertTrue;

/**
 * The contract of {@link Segmenter} as tests: at least one segment, ascending, not overlapping, none empty, all within the clip; the same
 * each time; any length and level. A segmenter may refuse a clip by an {@link ExplainException}.
 */
public final class SegmenterChecks {

    private final Segmenter segmenter;
    private final Map<String, String> values;

    private SegmenterChecks(Segmenter segmenter, Map<String, String> values) {
        this.segmenter = segmenter;
        this.values = values;
    }

    /**
     * @param segmenter the segmenter
     * @param values parameter values that it can't do without; may be empty
     * @return the rules
     */
    public static List<ContractRule> of(Segmenter segmenter, Map<String, String> values) {
        SegmenterChecks checks = new SegmenterChecks(segmenter, values);
        return List.of(ContractRule.of("parameters are well formed", () -> ContributionChecks.parameters(segmenter)),
                ContractRule.of("well-formed segments of noise, speech-like sound, silence, short clips, or a refusal in words",
                        checks::wellFormed),
                ContractRule.of("the same each time", checks::deterministic),
                ContractRule.of("refuses in words or works without annotation", checks::withoutTiers));
    }

    private List<Segment> segment(float[] signal, int rate, Map<String, List<Segment>> tiers) throws ExplainException {
        try {
            ParameterValues parsed = ParameterValues.parse(segmenter.parameters(), values);
            return segmenter.segment(SegmentationContext.of(signal, rate).withTiers(tiers).withValues(parsed).withSeed(1));
        } catch (ParameterException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static Map<String, List<Segment>> tiers(int length) {
        return Map.of("words", List.of(new Segment(new SampleRange(0, (length + 1) / 2), "first"),
                new Segment(new SampleRange(length / 2, length + 100), "second")));
    }

    private void wellFormed() {
        float[] syllables = syllables(32000);
        for (float[] signal : List.of(ToyTask.noise(16000, 1).signal(), syllables, new float[16000], new float[1], new float[] { 1, -1 },
                new float[159], ToyTask.noise(700, 1).signal())) {
            for (int rate : List.of(8000, 16000, 44100)) {
                Outcome outcome = outcome(signal, rate);
                if (outcome.refusal().isEmpty()) {
                    wellFormed(outcome.segments(), signal.length);
                } else {
                    assertFalse(outcome.refusal().get().isBlank(), "a refusal without a word");
                }
            }
        }
    }

    private static void wellFormed(List<Segment> segments, int length) {
        assertFalse(segments.isEmpty());
        long end = 0;
        for (Segment segment : segments) {
            assertFalse(segment.range().isEmpty(), "an empty segment");
            assertTrue(segment.start() >= end, () -> segment + " overlaps or is out of order");
            end = segment.end();
        }
        assertTrue(end <= length, "beyond the clip");
    }

    private void deterministic() {
        float[] signal = syllables(24000);
        assertEquals(outcome(signal, 16000), outcome(signal.clone(), 16000));
    }

    /** What a clip gives: a program that the segmenter works with may be missing on this machine. */
    private record Outcome(List<Segment> segments, Optional<String> refusal) {
    }

    private Outcome outcome(float[] signal, int rate) {
        try {
            return new Outcome(segment(signal, rate, tiers(signal.length)), Optional.empty());
        } catch (ExplainException e) {
            return new Outcome(List.of(), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private void withoutTiers() {
        try {
            segment(syllables(16000), 16000, Map.of());
        } catch (ExplainException e) {
            assertFalse(e.getMessage().isBlank());
        }
    }

    /** Harmonic bursts of 150 ms with pauses, falling in pitch. */
    static float[] syllables(int length) {
        float[] signal = new float[length];
        IntStream.range(0, length).forEach(i -> {
            double time = i / 16000.0;
            double envelope = Math.max(0, Math.sin(2 * Math.PI * time / 0.3));
            double phase = 2 * Math.PI * (180 * time - 15 * time * time);
            signal[i] = (float) (0.2 * envelope * (Math.sin(phase) + 0.5 * Math.sin(2 * phase) + 0.3 * Math.sin(3 * phase)));
        });
        return signal;
    }
}
