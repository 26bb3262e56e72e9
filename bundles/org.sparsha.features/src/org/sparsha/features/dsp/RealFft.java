/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

/**
 * Discrete Fourier transform of real signals whose length N is a power of two, by a complex transform of half the length (even samples as
 * real, odd ones as imaginary parts; see W. H. Press et al., Numerical Recipes, "FFT of single real function"). Has scratch memory: use
 * one a thread.
 */
public final class RealFft {

    private final int half;
    private final Fft fft;
    private final double[] cos;
    private final double[] sin;
    private final double[] zr;
    private final double[] zi;

    /**
     * @param size number of samples, a power of two from 4
     */
    public RealFft(int size) {
        if (size < 4) {
            throw new IllegalArgumentException("A real Fourier transform needs at least 4 points: " + size);
        }
        this.half = size / 2;
        this.fft = new Fft(half);
        FftTables tables = FftTables.of(half);
        this.cos = tables.cos();
        this.sin = tables.sin();
        this.zr = new double[half];
        this.zi = new double[half];
    }

    /** @return number of samples */
    public int size() {
        return 2 * half;
    }

    /** @return number of frequencies from 0 to half the sample rate: N/2 + 1 */
    public int bins() {
        return half + 1;
    }

    /**
     * Spectrum {@code X[k] = sum_n x[n] exp(-2 pi j k n / N)}, k = 0..N/2.
     *
     * @param signal N samples
     * @param re receives N/2 + 1 real parts
     * @param im receives N/2 + 1 imaginary parts
     */
    public void forward(double[] signal, double[] re, double[] im) {
        fft.transform(signal, signal, 2, 1);
        double[] xr = fft.re();
        double[] xi = fft.im();
        re[0] = xr[0] + xi[0];
        im[0] = 0;
        re[half] = xr[0] - xi[0];
        im[half] = 0;
        untangle(xr, xi, re, im);
    }

    // A method of its own, as are the two below: a loop that runs while its method isn't compiled yet is compiled with all that the method
    // calls, the transform too.
    private void untangle(double[] xr, double[] xi, double[] re, double[] im) {
        int middle = half / 2;
        for (int k = 1; k <= middle; k++) {
            int m = half - k;
            double evenRe = 0.5 * (xr[k] + xr[m]);
            double evenIm = 0.5 * (xi[k] - xi[m]);
            double oddRe = 0.5 * (xi[k] + xi[m]);
            double oddIm = 0.5 * (xr[m] - xr[k]);
            double turnedRe = oddRe * cos[k] - oddIm * sin[k];
            double turnedIm = oddRe * sin[k] + oddIm * cos[k];
            re[k] = evenRe + turnedRe;
            im[k] = evenIm + turnedIm;
            re[m] = evenRe - turnedRe;
            im[m] = turnedIm - evenIm;
        }
    }

    /**
     * The inverse of {@link #forward}, factor 1/N included. Imaginary parts of the first and last bin are taken as 0.
     *
     * @param re N/2 + 1 real parts
     * @param im N/2 + 1 imaginary parts
     * @param signal receives N samples
     */
    public void inverse(double[] re, double[] im, double[] signal) {
        double scale = 0.5 / half;
        zr[0] = scale * (re[0] + re[half]);
        zi[0] = scale * (re[0] - re[half]);
        tangle(re, im, scale);
        // Real and imaginary parts change places before and after, which turns the forward transform into the inverse one.
        fft.transform(zi, zr, 1, 0);
        interleave(fft.im(), fft.re(), signal);
    }

    private void tangle(double[] re, double[] im, double scale) {
        int middle = half / 2;
        for (int k = 1; k <= middle; k++) {
            int m = half - k;
            double evenRe = scale * (re[k] + re[m]);
            double evenIm = scale * (im[k] - im[m]);
            double turnedRe = scale * (re[k] - re[m]);
            double turnedIm = scale * (im[k] + im[m]);
            double oddRe = turnedRe * cos[k] + turnedIm * sin[k];
            double oddIm = turnedIm * cos[k] - turnedRe * sin[k];
            zr[k] = evenRe - oddIm;
            zi[k] = evenIm + oddRe;
            zr[m] = evenRe + oddIm;
            zi[m] = oddRe - evenIm;
        }
    }

    private void interleave(double[] even, double[] odd, double[] signal) {
        for (int i = 0; i < half; i++) {
            signal[2 * i] = even[i];
            signal[2 * i + 1] = odd[i];
        }
    }
}
