/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.filter;

/**
 * Spectrum of a real signal in 32-bit floats: bins 0 to length / 2, the first and the last real.
 *
 * @param re real parts, may be written to
 * @param im imaginary parts, as many
 */
record FloatSpectrum(float[] re, float[] im) {

    /**
     * @param length number of samples of the signal, even
     * @return all zero
     */
    static FloatSpectrum ofLength(int length) {
        return new FloatSpectrum(new float[length / 2 + 1], new float[length / 2 + 1]);
    }

    /** Multiplies every bin by the other's. */
    void multiply(FloatSpectrum other) {
        for (int b = 0; b < re.length; b++) {
            float cross = re[b] * other.im[b];
            float real = re[b] * other.re[b] - im[b] * other.im[b];
            im[b] = im[b] * other.re[b] + cross;
            re[b] = real;
        }
    }

    /** Takes the spectrum of the other's signal with a zero after each sample: the other's, and mirrored above it. */
    void setZeroStuffed(FloatSpectrum other) {
        int top = re.length - 1;
        for (int b = 0; b <= top / 2; b++) {
            re[b] = other.re[b];
            im[b] = other.im[b];
            re[top - b] = other.re[b];
            im[top - b] = -other.im[b];
        }
    }
}
