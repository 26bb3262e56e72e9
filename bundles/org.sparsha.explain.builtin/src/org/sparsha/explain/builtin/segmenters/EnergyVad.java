/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.segmenters;

import java.util.ArrayList;
import java.util.List;

import org.sparsha.core.DecimalParameter;
import org.sparsha.core.Parameter;
import org.sparsha.core.Segment;
import org.sparsha.explain.spi.SegmentationContext;
import org.sparsha.explain.spi.Segmenter;
import org.sparsha.features.dsp.SpeechActivity;

/** Speech and pauses by level, as {@link SpeechActivity} tells them apart. */
public final class EnergyVad implements Segmenter {

    /** How far below the loud parts speech still is. */
    public static final DecimalParameter THRESHOLD = Parameter.decimal("threshold-below", "Threshold",
            "How far below the loud parts a pause begins.", "dB", 3, 90, SpeechActivity.BELOW);

    /** Shortest pause or speech. */
    public static final DecimalParameter SHORTEST = Parameter.decimal("shortest", "Shortest",
            "Pauses and speech shorter than this are merged with what is around them.", "s", 0.02, 5, SpeechActivity.SHORTEST);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(THRESHOLD, SHORTEST);
    }

    @Override
    public List<Segment> segment(SegmentationContext context) {
        int hop = SpeechActivity.hop(context.sampleRate());
        boolean[] speech = SpeechActivity.frames(context.signal(), context.sampleRate(), context.values().get(THRESHOLD),
                context.values().get(SHORTEST));
        List<Long> cuts = new ArrayList<>();
        for (int k = 1; k < speech.length; k++) {
            if (speech[k] != speech[k - 1]) {
                cuts.add((long) k * hop - hop / 2);
            }
        }
        return Cuts.segments(cuts, context.signal().length, 1,
                start -> speech[(int) Math.min(speech.length - 1, (start + hop) / hop)] ? "speech" : "pause");
    }
}
