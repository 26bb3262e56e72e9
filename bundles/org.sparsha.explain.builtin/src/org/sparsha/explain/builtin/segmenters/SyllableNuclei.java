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
import org.sparsha.explain.builtin.signal.PitchTrack;
import org.sparsha.explain.spi.SegmentationContext;
import org.sparsha.explain.spi.Segmenter;
import org.sparsha.features.dsp.Level;
import org.sparsha.features.voice.SyllablePeaks;

/**
 * One segment a syllable (after de Jong and Wempe 2009): nuclei are voiced peaks of intensity less than 25 dB below the maximum and
 * preceded by a dip of at least {@code dip}; the cuts lie in the dips between them.
 */
public final class SyllableNuclei implements Segmenter {

    /** Smallest dip between two nuclei. */
    public static final DecimalParameter DIP = Parameter.decimal("dip", "Dip", "How deep intensity must fall between two nuclei.", "dB",
            0.5, 20, 2);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(DIP);
    }

    @Override
    public List<Segment> segment(SegmentationContext context) {
        int hop = Math.max(1, (int) Math.round(0.01 * context.sampleRate()));
        double[] levels = Level.contour(context.signal(), hop, Math.max(1, (int) Math.round(0.032 * context.sampleRate())));
        PitchTrack track = PitchTrack.of(context.signal(), context.sampleRate());
        context.progress().checkCancelled();
        int[] nuclei = SyllablePeaks.of(levels, k -> track.at((long) k * hop) > 0, context.values().get(DIP));
        List<Long> cuts = new ArrayList<>();
        for (int i = 1; i < nuclei.length; i++) {
            cuts.add((long) lowest(levels, nuclei[i - 1], nuclei[i]) * hop);
        }
        return Cuts.segments(cuts, context.signal().length, 2L * hop);
    }

    private static int lowest(double[] levels, int from, int to) {
        int lowest = from;
        for (int k = from; k <= to; k++) {
            lowest = levels[k] < levels[lowest] ? k : lowest;
        }
        return lowest;
    }
}
