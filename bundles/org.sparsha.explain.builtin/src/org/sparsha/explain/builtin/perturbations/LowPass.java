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

/** Only what lies below a cut-off: the melody of speech without its words. */
public final class LowPass implements Perturbation {

    /** Cut-off. */
    public static final DecimalParameter CUTOFF = Parameter.decimal("cutoff", "Cut-off", "What lies above is removed.", "Hz", 50, 20000,
            400);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(CUTOFF);
    }

    @Override
    public Replacement prepare(PerturbationContext context) {
        Spectra spectra = new Spectra(context.sampleRate());
        double cutoff = context.values().get(CUTOFF);
        return Splice.from(spectra.transform(context.signal(), (frame, re, im) -> {
            for (int bin = 0; bin < re.length; bin++) {
                double octaves = Math.log(Math.max(1e-9, spectra.hertz(bin) / cutoff)) / Math.log(2);
                double gain = Math.clamp(1 - 4 * octaves, 0, 1);
                re[bin] *= gain;
                im[bin] *= gain;
            }
        }));
    }
}
