/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.segmenters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.sparsha.core.DecimalParameter;
import org.sparsha.core.Parameter;
import org.sparsha.core.Segment;
import org.sparsha.explain.builtin.signal.PitchTrack;
import org.sparsha.explain.spi.SegmentationContext;
import org.sparsha.explain.spi.Segmenter;
import org.sparsha.features.dsp.Level;

/**
 * One segment a syllable (after de Jong and Wempe 2009): nuclei are voiced peaks of intensity less than 25 dB below the maximum and
 * preceded by a dip of at least {@code dip}; the cuts lie in the dips between them.
 */
public final class SyllableNuclei implements Segmenter {

    /** Smallest dip between two nuclei. */
    public static final DecimalParameter DIP = Parameter.decimal("dip", "Dip", "How deep intensity must fall between two nuclei.", "dB",
            0.5, 20, 2);

    private static final double BELOW_MAXIMUM = 25;

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
        double[] sorted = levels.clone();
        Arrays.sort(sorted);
        double limit = sorted[(int) (0.99 * (sorted.length - 1))] - BELOW_MAXIMUM;
        double dip = context.values().get(DIP);
        List<Long> cuts = new ArrayList<>();
        int nucleus = -1;
        int valley = 0;
        int peak = -1;
        for (int k = 0; k < levels.length; k++) {
            if (levels[k] < levels[valley]) {
                valley = k;
            }
            boolean candidate = levels[k] > limit && track.at((long) k * hop) > 0;
            if (candidate && (peak < 0 || levels[k] > levels[peak]) && (nucleus < 0 || levels[k] - levels[valley] >= dip)) {
                peak = k;
            }
            boolean falling = peak >= 0 && levels[peak] - levels[k] >= dip;
            if (falling || peak >= 0 && k == levels.length - 1) {
                if (nucleus >= 0) {
                    cuts.add((long) lowest(levels, nucleus, peak) * hop);
                }
                nucleus = peak;
                peak = -1;
                valley = k;
            }
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
