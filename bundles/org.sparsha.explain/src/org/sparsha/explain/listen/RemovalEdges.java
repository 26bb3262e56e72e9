/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.listen;

import java.util.Arrays;
import java.util.List;

import org.sparsha.core.SampleRange;

/**
 * How a removed stretch begins and ends, the same wherever something is taken away: in the variants that the model is asked about, in what
 * is played and in what is exported. The cross-fades are linear and lie inside the removed stretch, so that nothing kept changes; at a
 * clip's own ends, which have no neighbour to fade from, there are none.
 */
public final class RemovalEdges {

    private RemovalEdges() {
    }

    /**
     * How much of a sample is replaced.
     *
     * @param position number of the sample within the removed stretch
     * @param stretch the removed stretch
     * @param length number of samples of the clip
     * @param fade length of a cross-fade in samples, shortened where the stretch has no room for two; 0 for none
     * @return 0 to 1; 1 away from the edges
     */
    public static float weight(int position, SampleRange stretch, int length, int fade) {
        int samples = (int) stretch.length();
        int fadeIn = stretch.start() == 0 ? 0 : Math.min(fade, samples / 2);
        int fadeOut = stretch.end() == length ? 0 : Math.min(fade, samples / 2);
        return Math.min(position < fadeIn ? (position + 0.5f) / fadeIn : 1,
                samples - 1 - position < fadeOut ? (samples - position - 0.5f) / fadeOut : 1);
    }

    /**
     * How much of each sample of a clip is replaced where several stretches are removed.
     *
     * @param length number of samples of the clip
     * @param removed the stretches: ascending, neither overlapping nor touching; what lies beyond the clip is passed over
     * @param fade see {@link #weight}
     * @return one value a sample: 0 where all is kept, up to 1 in the removed stretches
     */
    public static float[] weights(int length, List<SampleRange> removed, int fade) {
        float[] weights = new float[length];
        for (SampleRange range : removed) {
            SampleRange stretch = range.intersection(new SampleRange(0, length));
            int start = (int) Math.min(length, stretch.start());
            int samples = (int) stretch.length();
            Arrays.fill(weights, start, start + samples, 1);
            int edge = Math.min(fade, samples);
            for (int i = 0; i < edge; i++) {
                weights[start + i] = weight(i, stretch, length, fade);
                weights[start + samples - 1 - i] = weight(samples - 1 - i, stretch, length, fade);
            }
        }
        return weights;
    }
}
