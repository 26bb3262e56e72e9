/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.perturbations;

import java.util.List;

import org.sparsha.core.Parameter;
import org.sparsha.explain.spi.Perturbation;
import org.sparsha.explain.spi.PerturbationContext;
import org.sparsha.explain.spi.Replacement;
import org.sparsha.features.dsp.Level;

/**
 * The stretch at even loudness: its level over 50 ms brought to that of the whole clip, pauses more than 40 dB below the loudest left
 * alone.
 */
public final class LoudnessFlatten implements Perturbation {

    private static final double HOP_SECONDS = 0.01;
    private static final double HALF_SECONDS = 0.025;
    private static final double PAUSE = 40;
    private static final double MOST = 20;

    @Override
    public List<Parameter<?>> parameters() {
        return List.of();
    }

    @Override
    public Replacement prepare(PerturbationContext context) {
        float[] signal = context.signal();
        int hop = Math.max(1, (int) Math.round(HOP_SECONDS * context.sampleRate()));
        double[] levels = Level.contour(signal, hop, Math.max(1, (int) Math.round(HALF_SECONDS * context.sampleRate())));
        double loudest = -120;
        for (double level : levels) {
            loudest = Math.max(loudest, level);
        }
        double wanted = 20 * Math.log10(Math.max(1e-6, Level.rms(signal, 0, signal.length)));
        double[] gains = new double[levels.length];
        for (int k = 0; k < gains.length; k++) {
            gains[k] = levels[k] < loudest - PAUSE ? 0 : Math.clamp(wanted - levels[k], -MOST, MOST);
        }
        float[] flat = new float[signal.length];
        for (int i = 0; i < flat.length; i++) {
            int k = i / hop;
            double share = (double) (i % hop) / hop;
            double gain = gains[k] + share * (gains[Math.min(k + 1, gains.length - 1)] - gains[k]);
            flat[i] = (float) (signal[i] * Math.pow(10, gain / 20));
        }
        return Splice.from(flat);
    }
}
