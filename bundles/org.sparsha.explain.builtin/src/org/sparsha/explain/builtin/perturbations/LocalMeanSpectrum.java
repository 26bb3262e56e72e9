/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.perturbations;

import java.util.List;

import org.sparsha.core.DecimalParameter;
import org.sparsha.core.Parameter;
import org.sparsha.explain.builtin.signal.Spectra;
import org.sparsha.explain.spi.Perturbation;
import org.sparsha.explain.spi.PerturbationContext;
import org.sparsha.explain.spi.Replacement;
import org.sparsha.features.dsp.MelScale;

/** Each of 24 mel bands at its mean level over the neighbourhood, the phases kept: the texture of the place without its detail. */
public final class LocalMeanSpectrum implements Perturbation {

    /** How far the neighbourhood reaches. */
    public static final DecimalParameter REACH = Parameter.decimal("reach", "Reach", "How far the mean reaches to each side.", "s", 0.02,
            10, 0.4);

    private static final int BANDS = 24;
    private static final double MOST = 20;

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(REACH);
    }

    @Override
    public Replacement prepare(PerturbationContext context) {
        Spectra spectra = new Spectra(context.sampleRate());
        double top = MelScale.SLANEY.mel(context.sampleRate() / 2.0);
        int[] bandOfBin = new int[spectra.bins()];
        for (int bin = 0; bin < bandOfBin.length; bin++) {
            bandOfBin[bin] = (int) Math.min(BANDS - 1, BANDS * MelScale.SLANEY.mel(spectra.hertz(bin)) / top);
        }
        int frames = spectra.frames(context.signal().length);
        double[][] sums = new double[frames + 1][BANDS];
        double[][] levels = new double[frames][BANDS];
        spectra.analyse(context.signal(), (frame, re, im) -> {
            for (int bin = 0; bin < re.length; bin++) {
                levels[frame][bandOfBin[bin]] += re[bin] * re[bin] + im[bin] * im[bin];
            }
            for (int band = 0; band < BANDS; band++) {
                levels[frame][band] = Math.sqrt(levels[frame][band]);
                sums[frame + 1][band] = sums[frame][band] + levels[frame][band];
            }
        });
        int reach = Math.max(1, (int) Math.round(context.values().get(REACH) * context.sampleRate() / spectra.hop()));
        return Splice.from(spectra.transform(context.signal(), (index, re, im) -> {
            int frame = Math.clamp(index, 0, frames - 1);
            int from = Math.max(0, frame - reach);
            int to = Math.min(frames, frame + reach + 1);
            for (int bin = 0; bin < re.length; bin++) {
                int band = bandOfBin[bin];
                double mean = (sums[to][band] - sums[from][band]) / (to - from);
                double gain = Math.min(MOST, mean / Math.max(1e-9, levels[frame][band]));
                re[bin] *= gain;
                im[bin] *= gain;
            }
        }));
    }
}
