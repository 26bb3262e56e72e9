/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.effects;

import java.util.Collection;

import org.sparsha.core.SampleRange;

/** Going over from one signal to another without a click. */
public final class Crossfade {

    private Crossfade() {
    }

    /**
     * Takes some ranges from one signal and the rest from another. At each edge the two are mixed with raised-cosine weights that add up
     * to 1, half of the fade on each side; edges at the signal's ends are not faded.
     *
     * @param outside the signal outside of the ranges, not changed
     * @param inside the signal inside, of the same length, not changed
     * @param ranges which samples come from {@code inside}; they may overlap
     * @param fade length of each cross-fade in samples; 0 switches from one sample to the next
     * @return a new signal
     */
    public static float[] insert(float[] outside, float[] inside, Collection<SampleRange> ranges, int fade) {
        float[] weights = weights(outside.length, ranges, fade);
        float[] mixed = new float[outside.length];
        for (int i = 0; i < mixed.length; i++) {
            float weight = weights[i];
            // not a sum of products: where the weight is 0 or 1, the sample is exactly the one or the other
            mixed[i] = weight == 0 ? outside[i] : weight == 1 ? inside[i] : outside[i] + weight * (inside[i] - outside[i]);
        }
        return mixed;
    }

    /**
     * Keeps some ranges and silences the rest.
     *
     * @param signal the signal, not changed
     * @param ranges what is kept
     * @param fade as for {@link #insert}
     * @return a new signal
     */
    public static float[] keep(float[] signal, Collection<SampleRange> ranges, int fade) {
        return insert(new float[signal.length], signal, ranges, fade);
    }

    /**
     * How much of {@code inside} each sample has.
     *
     * @param length number of samples
     * @param ranges where the weight is 1
     * @param fade as for {@link #insert}
     * @return a weight between 0 and 1 a sample
     */
    public static float[] weights(int length, Collection<SampleRange> ranges, int fade) {
        float[] weights = new float[length];
        for (SampleRange range : ranges) {
            if (!range.isEmpty()) {
                raise(weights, range, fade);
            }
        }
        return weights;
    }

    private static void raise(float[] weights, SampleRange range, int fade) {
        int length = weights.length;
        int half = fade / 2;
        // a range shorter than the fade has shorter fades, so that its middle is still heard in full
        int reach = (int) Math.min(half, range.length() / 2);
        boolean fadesIn = range.start() > 0;
        boolean fadesOut = range.end() < length;
        int from = (int) Math.max(0, fadesIn ? range.start() - reach : range.start());
        int to = (int) Math.min(length, fadesOut ? range.end() + reach : range.end());
        for (int i = from; i < to; i++) {
            double in = fadesIn ? step(i + 0.5 - range.start(), reach) : 1;
            double out = fadesOut ? step(range.end() - i - 0.5, reach) : 1;
            weights[i] = Math.max(weights[i], (float) Math.min(in, out));
        }
    }

    private static double step(double distance, int reach) {
        if (distance >= reach) {
            return 1;
        }
        return distance <= -reach ? 0 : 0.5 + 0.5 * Math.sin(Math.PI / 2 * distance / reach);
    }
}
