/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

/**
 * Soft mask that keeps what is stronger in one of two spectrograms (D. FitzGerald, "Harmonic/percussive separation using median
 * filtering", DAFx 2010; power 2): {@code (h/z)^2 / ((h/z)^2 + (p/z)^2)} with {@code z = max(h, p)}, and a half where both are below the
 * smallest normal 32-bit float.
 */
public final class SoftMask {

    private SoftMask() {
    }

    /**
     * Applies the mask to one frame.
     *
     * @param harmonic magnitudes to keep, at least 0
     * @param percussive magnitudes to leave, at least 0
     * @param re real parts of the spectrum
     * @param im imaginary parts of the spectrum
     * @param maskedRe receives the masked real parts
     * @param maskedIm receives the masked imaginary parts
     */
    public static void apply(double[] harmonic, double[] percussive, double[] re, double[] im, double[] maskedRe, double[] maskedIm) {
        for (int k = 0; k < re.length; k++) {
            double mask = of(harmonic[k], percussive[k]);
            maskedRe[k] = mask * re[k];
            maskedIm[k] = mask * im[k];
        }
    }

    private static double of(double harmonic, double percussive) {
        double largest = Math.max(harmonic, percussive);
        if (largest < Norms.TINY) {
            return 0.5;
        }
        double h = harmonic / largest;
        double p = percussive / largest;
        h *= h;
        p *= p;
        return h / (h + p);
    }
}
