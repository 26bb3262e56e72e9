/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.cues;

import java.util.Arrays;

import org.sparsha.core.Quantiles;
import org.sparsha.features.voice.VoiceContours;
import org.sparsha.features.voice.VoiceProperty;

/**
 * A property's values for the frames under a mask that is shifted round the recording, and for the others.
 *
 * @param salient value of the frames under the mask
 * @param rest value of the others
 * @param salientFrames how many frames under the mask have the property
 * @param restFrames how many of the others have it
 * @param least so many frames have to have it
 */
record PartValues(double salient, double rest, int salientFrames, int restFrames, int least) {

    private static final int LEAST_FRAMES = 5;
    /** Half a second: in less a syllable or pause more or fewer changes everything. */
    private static final int LEAST_TIME = 50;
    private static final int LEAST_LINE = 15;

    static PartValues of(VoiceProperty property, double[] values, boolean[] mask, int shift) {
        return switch (property.summary()) {
            case MEAN -> means(values, mask, shift, LEAST_FRAMES);
            case OVER_TIME -> means(values, mask, shift, LEAST_TIME);
            case RANGE -> ranges(values, mask, shift);
            case SLOPE -> slopes(values, mask, shift);
        };
    }

    private static PartValues means(double[] values, boolean[] mask, int shift, int least) {
        double inside = 0;
        double outside = 0;
        int insides = 0;
        int outsides = 0;
        for (int t = 0; t < values.length; t++) {
            if (!Double.isNaN(values[t])) {
                if (isUnder(mask, t, shift)) {
                    inside += values[t];
                    insides++;
                } else {
                    outside += values[t];
                    outsides++;
                }
            }
        }
        return new PartValues(inside / Math.max(1, insides), outside / Math.max(1, outsides), insides, outsides, least);
    }

    private static PartValues ranges(double[] values, boolean[] mask, int shift) {
        double[] inside = new double[values.length];
        double[] outside = new double[values.length];
        int insides = 0;
        int outsides = 0;
        for (int t = 0; t < values.length; t++) {
            if (!Double.isNaN(values[t])) {
                if (isUnder(mask, t, shift)) {
                    inside[insides++] = values[t];
                } else {
                    outside[outsides++] = values[t];
                }
            }
        }
        return new PartValues(range(inside, insides), range(outside, outsides), insides, outsides, LEAST_LINE);
    }

    /** From the 10 % to the 90 % quantile of the first values, which are sorted by this; 0 where there are none. */
    private static double range(double[] values, int count) {
        Arrays.sort(values, 0, count);
        return count == 0 ? 0 : Quantiles.of(values, count, 0.9) - Quantiles.of(values, count, 0.1);
    }

    private static PartValues slopes(double[] values, boolean[] mask, int shift) {
        CommonSlope inside = new CommonSlope();
        CommonSlope outside = new CommonSlope();
        int last = -1;
        for (int t = 0; t < values.length; t++) {
            boolean under = isUnder(mask, t, shift);
            if (t > 0 && (under != isUnder(mask, t - 1, shift) || last >= 0 && VoiceContours.isJump(values[t] - values[last], t - last))) {
                inside.endStretch();
                outside.endStretch();
            }
            if (!Double.isNaN(values[t])) {
                (under ? inside : outside).add(t, values[t]);
                last = t;
            }
        }
        inside.endStretch();
        outside.endStretch();
        return new PartValues(inside.slope(), outside.slope(), inside.frames(), outside.frames(), LEAST_LINE);
    }

    private static boolean isUnder(boolean[] mask, int t, int shift) {
        return mask[t + shift < mask.length ? t + shift : t + shift - mask.length];
    }

    boolean hasSalient() {
        return salientFrames >= least;
    }

    boolean isEnough() {
        return hasSalient() && restFrames >= least;
    }

    double difference() {
        return salient - rest;
    }
}
