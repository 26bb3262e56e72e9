/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import java.util.Arrays;
import java.util.List;

import org.sparsha.core.SampleRange;
import org.sparsha.features.SignalChecks;

/** A copy of a clip that becomes its variants, one after the other: patched where they may differ, mended afterwards. */
final class VariantSamples {

    private final float[] clip;
    private final float[] samples;
    private final boolean[] changed = new boolean[Layout.BLOCKS];

    /**
     * @param clip the clip, cut or padded
     */
    VariantSamples(float[] clip) {
        this.clip = clip;
        this.samples = clip.clone();
    }

    /**
     * Becomes a variant.
     *
     * @param variant its samples, not cut and not padded; what is not finite counts as 0
     * @param ranges where it may differ from the clip
     * @return blocks of {@link Layout#HOP} samples that do differ; changed by the next call
     */
    boolean[] patch(float[] variant, List<SampleRange> ranges) {
        Arrays.fill(changed, false);
        int length = Math.min(variant.length, Layout.SAMPLES);
        for (SampleRange range : ranges) {
            int end = (int) Math.min(range.end(), length);
            int from = (int) Math.min(range.start(), length);
            System.arraycopy(variant, from, samples, from, end - from);
            SignalChecks.finite(samples, from, end);
            while (from < end) {
                int block = from / Layout.HOP;
                int to = Math.min(end, (block + 1) * Layout.HOP);
                changed[block] |= Arrays.mismatch(samples, from, to, clip, from, to) >= 0;
                from = to;
            }
        }
        return changed;
    }

    /** The clip or the variant. */
    float[] samples() {
        return samples;
    }

    /** Becomes the clip again. */
    void mend() {
        for (int block = 0; block < Layout.BLOCKS; block++) {
            if (changed[block]) {
                int start = block * Layout.HOP;
                System.arraycopy(clip, start, samples, start, Math.min(Layout.HOP, Layout.SAMPLES - start));
            }
        }
    }
}
