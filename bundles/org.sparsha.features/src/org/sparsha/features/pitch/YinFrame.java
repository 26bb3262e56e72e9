/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.pitch;

import java.util.Arrays;

import org.sparsha.features.dsp.RealFft;

/**
 * Cumulative mean normalised difference of one frame (A. de Cheveigné, H. Kawahara, "YIN, a fundamental frequency estimator for speech and
 * music", JASA 2002, steps 2, 3 and 5), the difference computed by Fourier transforms, and its minima as pitch candidates. Has scratch
 * memory: one a thread.
 */
final class YinFrame {

    /** Candidates of a frame at most. */
    static final int CANDIDATES = 8;

    private final int window;
    private final int shortest;
    private final int longest;
    private final RealFft fft;
    private final double[] piece;
    private final double[] head;
    private final double[][] spectra;
    private final double[] normalised;
    private final double[] lags = new double[CANDIDATES];
    private final double[] dips = new double[CANDIDATES];
    private int count;

    /**
     * @param window samples compared
     * @param shortest shortest period in samples, at least 2
     * @param longest longest period in samples
     */
    YinFrame(int window, int shortest, int longest) {
        this.window = window;
        this.shortest = shortest;
        this.longest = longest;
        int size = Integer.highestOneBit(2 * (window + longest + 1) - 1);
        this.fft = new RealFft(size);
        this.piece = new double[size];
        this.head = new double[size];
        this.spectra = new double[4][fft.bins()];
        this.normalised = new double[longest + 2];
    }

    /**
     * Analyses the frame around a sample.
     *
     * @param mono the signal, zero outside
     * @param center the sample in the middle
     * @return mean power of the frame
     */
    double analyze(float[] mono, int center) {
        int length = length();
        double mean = take(mono, center - length / 2, length) / length;
        double power = center(mean, length);
        if (power < 1e-12 * length) {
            count = 0;
            return 0;
        }
        Arrays.fill(head, 0);
        System.arraycopy(piece, 0, head, 0, window);
        correlate();
        normalise();
        findDips();
        return power / length;
    }

    // Loops have methods of their own: a loop that runs while its method isn't compiled yet is compiled with all that the method calls
    // after it, the transforms too, each loop anew.

    /** Takes the samples of the frame into {@link #piece}, zero outside the signal. Returns their sum. */
    private double take(float[] mono, int start, int length) {
        Arrays.fill(piece, 0);
        int from = Math.max(0, -start);
        int to = Math.min(length, mono.length - start);
        double sum = 0;
        for (int i = from; i < to; i++) {
            piece[i] = mono[start + i];
            sum += piece[i];
        }
        return sum;
    }

    /** Takes the mean off. Returns the sum of squares. */
    private double center(double mean, int length) {
        double power = 0;
        for (int i = 0; i < length; i++) {
            piece[i] -= mean;
            power += piece[i] * piece[i];
        }
        return power;
    }

    /** Leaves in {@link #head} the correlation of the first window with the piece at every lag. */
    private void correlate() {
        fft.forward(head, spectra[0], spectra[1]);
        fft.forward(piece, spectra[2], spectra[3]);
        multiply(spectra[0], spectra[1], spectra[2], spectra[3]);
        fft.inverse(spectra[0], spectra[1], head);
    }

    /** Multiplies a spectrum by the conjugate of one and leaves the product in the latter. */
    private static void multiply(double[] re, double[] im, double[] otherRe, double[] otherIm) {
        for (int k = 0; k < re.length; k++) {
            double product = otherRe[k] * re[k] + otherIm[k] * im[k];
            im[k] = otherIm[k] * re[k] - otherRe[k] * im[k];
            re[k] = product;
        }
    }

    private void normalise() {
        double own = 0;
        for (int i = 0; i < window; i++) {
            own += piece[i] * piece[i];
        }
        double shifted = own;
        double sum = 0;
        normalised[0] = 1;
        for (int lag = 1; lag < normalised.length; lag++) {
            double leaving = piece[lag - 1];
            double entering = piece[lag + window - 1];
            shifted += entering * entering - leaving * leaving;
            double difference = Math.max(0, own + shifted - 2 * head[lag]);
            sum += difference;
            normalised[lag] = sum > 0 ? difference * lag / sum : 1;
        }
    }

    private void findDips() {
        count = 0;
        for (int lag = Math.max(2, shortest); lag <= longest; lag++) {
            double here = normalised[lag];
            if (here < normalised[lag - 1] && here <= normalised[lag + 1] && here < 0.8) {
                double curvature = normalised[lag - 1] + normalised[lag + 1] - 2 * here;
                double slope = (normalised[lag + 1] - normalised[lag - 1]) / 2;
                double shift = curvature > 0 ? Math.clamp(-slope / curvature, -1, 1) : 0;
                keep(lag + shift, Math.max(0, here + 0.5 * slope * shift));
            }
        }
    }

    private void keep(double lag, double dip) {
        int i = count;
        if (count == CANDIDATES) {
            int worst = 0;
            for (int j = 1; j < CANDIDATES; j++) {
                worst = dips[j] > dips[worst] ? j : worst;
            }
            if (dips[worst] <= dip) {
                return;
            }
            i = worst;
        } else {
            count++;
        }
        lags[i] = lag;
        dips[i] = dip;
    }

    /** Samples that one frame sees. */
    int length() {
        return window + longest + 1;
    }

    int count() {
        return count;
    }

    /** Period in samples. */
    double lag(int candidate) {
        return lags[candidate];
    }

    /** Normalised difference, 0 for a perfect period. */
    double dip(int candidate) {
        return dips[candidate];
    }
}
