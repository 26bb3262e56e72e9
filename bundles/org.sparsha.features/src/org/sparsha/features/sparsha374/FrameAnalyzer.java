/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import java.util.Arrays;

import org.sparsha.features.dsp.CosineTransform;
import org.sparsha.features.dsp.Decibels;
import org.sparsha.features.dsp.FrequencyMedian;
import org.sparsha.features.dsp.MelFilterBank;
import org.sparsha.features.dsp.RealFft;
import org.sparsha.features.dsp.SpectralContrast;
import org.sparsha.features.dsp.SpectralPeaks;
import org.sparsha.features.dsp.Windows;

/** Analyses single frames of the signal. Has scratch memory: one a thread. */
final class FrameAnalyzer {

    /** The frame that sees nothing but zeros. */
    static final SpectralFrame SILENCE;

    static final double[] WINDOW = Windows.hann(Layout.FFT_SIZE);
    static final CosineTransform CEPSTRUM = new CosineTransform(Layout.CEPSTRUM_BANDS, Layout.COEFFICIENTS);

    private static final MelFilterBank CEPSTRUM_BANK = bank(Layout.CEPSTRUM_BANDS);
    private static final MelFilterBank MEL_BANK = bank(Layout.MEL_BANDS);
    private static final SpectralContrast CONTRAST = new SpectralContrast(Layout.BINS, Layout.SAMPLE_RATE, 200,
            Layout.CONTRAST_BANDS - 1, 0.02);

    static {
        SILENCE = silence();
    }

    private final RealFft fft = new RealFft(Layout.FFT_SIZE);
    private final FrequencyMedian frequencyMedian = new FrequencyMedian(Layout.BINS);
    private final double[] windowed = new double[Layout.FFT_SIZE];
    private final double[] power = new double[Layout.BINS];
    private final double[] harmonicRe = new double[Layout.BINS];
    private final double[] harmonicIm = new double[Layout.BINS];

    private static MelFilterBank bank(int bands) {
        return new MelFilterBank(bands, Layout.BINS, Layout.SAMPLE_RATE, 0, Layout.SAMPLE_RATE / 2.0);
    }

    /**
     * @param samples the clip, cut or padded
     * @param t a frame
     * @return whether the frame sees nothing but zeros
     */
    static boolean isSilent(float[] samples, int t) {
        int end = end(t);
        for (int i = start(t); i < end; i++) {
            if (samples[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** First sample that a frame sees. */
    static int start(int t) {
        return Math.max(0, t * Layout.HOP - Layout.FFT_SIZE / 2);
    }

    /** One past the last sample that a frame sees. */
    static int end(int t) {
        return Math.min(Layout.SAMPLES, t * Layout.HOP + Layout.FFT_SIZE / 2);
    }

    /**
     * Analyses some frames.
     *
     * @param samples the clip, cut or padded
     * @param wanted numbers of the frames
     * @param count how many they are
     * @param frames receives the frames at their numbers
     */
    void analyze(float[] samples, int[] wanted, int count, SpectralFrame[] frames) {
        double[][] re = new double[FrequencyMedian.AT_ONCE][];
        double[][] im = new double[FrequencyMedian.AT_ONCE][];
        double[][] magnitudes = new double[FrequencyMedian.AT_ONCE][];
        double[][] medians = new double[FrequencyMedian.AT_ONCE][];
        for (int first = 0; first < count; first += FrequencyMedian.AT_ONCE) {
            int group = Math.min(FrequencyMedian.AT_ONCE, count - first);
            for (int i = 0; i < group; i++) {
                re[i] = new double[Layout.BINS];
                im[i] = new double[Layout.BINS];
                magnitudes[i] = new double[Layout.BINS];
                medians[i] = new double[Layout.BINS];
                transform(samples, wanted[first + i], re[i], im[i]);
                magnitude(re[i], im[i], magnitudes[i]);
            }
            frequencyMedian.apply(magnitudes, 0, group, medians);
            for (int i = 0; i < group; i++) {
                frames[wanted[first + i]] = describe(re[i], im[i], magnitudes[i], medians[i]);
            }
        }
    }

    private void transform(float[] samples, int t, double[] re, double[] im) {
        int origin = t * Layout.HOP - Layout.FFT_SIZE / 2;
        int from = start(t) - origin;
        int to = end(t) - origin;
        Arrays.fill(windowed, 0, from, 0);
        Arrays.fill(windowed, to, Layout.FFT_SIZE, 0);
        for (int i = from; i < to; i++) {
            windowed[i] = WINDOW[i] * samples[origin + i];
        }
        fft.forward(windowed, re, im);
    }

    private SpectralFrame describe(double[] re, double[] im, double[] magnitude, double[] median) {
        power(re, im, power);
        double[] bands = new double[Layout.CEPSTRUM_BANDS];
        CEPSTRUM_BANK.apply(power, bands);
        Decibels.of(bands, bands);
        double loudest = Double.NEGATIVE_INFINITY;
        double quietest = Double.POSITIVE_INFINITY;
        for (double band : bands) {
            loudest = Math.max(loudest, band);
            quietest = Math.min(quietest, band);
        }
        double[] mfcc = new double[Layout.COEFFICIENTS];
        CEPSTRUM.apply(bands, Decibels.LOWEST, mfcc);
        double[] mel = new double[Layout.MEL_BANDS];
        MEL_BANK.apply(power, mel);
        double[] peaks = new double[Layout.CONTRAST_BANDS];
        double[] valleys = new double[Layout.CONTRAST_BANDS];
        CONTRAST.apply(magnitude, peaks, valleys);
        Decibels.of(peaks, peaks);
        Decibels.of(valleys, valleys);
        return new SpectralFrame(re, im, magnitude, median, bands, loudest, quietest, mfcc, mel, peaks, valleys,
                PeakMoments.of(SpectralPeaks.of(magnitude, Layout.BIN_SPACING)),
                TuningPeaks.of(SpectralPeaks.of(power, Layout.BIN_SPACING), 12), new ContextValues());
    }

    private static SpectralFrame silence() {
        double[] zeros = new double[Layout.BINS];
        double[] bands = filled(Layout.CEPSTRUM_BANDS);
        double[] mfcc = new double[Layout.COEFFICIENTS];
        CEPSTRUM.apply(bands, Decibels.LOWEST, mfcc);
        return new SpectralFrame(zeros, zeros, zeros, zeros, bands, Decibels.LOWEST, Decibels.LOWEST, mfcc,
                new double[Layout.MEL_BANDS], filled(Layout.CONTRAST_BANDS), filled(Layout.CONTRAST_BANDS), PeakMoments.NONE,
                TuningPeaks.NONE, new ContextValues());
    }

    private static double[] filled(int count) {
        double[] values = new double[count];
        Arrays.fill(values, Decibels.LOWEST);
        return values;
    }

    static void power(double[] re, double[] im, double[] power) {
        for (int k = 0; k < Layout.BINS; k++) {
            power[k] = re[k] * re[k] + im[k] * im[k];
        }
    }

    static void magnitude(double[] re, double[] im, double[] magnitude) {
        for (int k = 0; k < Layout.BINS; k++) {
            magnitude[k] = Math.sqrt(re[k] * re[k] + im[k] * im[k]);
        }
    }

    /** Tuning peaks of the harmonic signal's frame, of its magnitudes; none where it sees only zeros. */
    TuningPeaks harmonicPeaks(double[] signal, int t) {
        int origin = t * Layout.HOP - Layout.FFT_SIZE / 2;
        int from = start(t) - origin;
        int to = end(t) - origin;
        boolean silent = true;
        Arrays.fill(windowed, 0, from, 0);
        Arrays.fill(windowed, to, Layout.FFT_SIZE, 0);
        for (int i = from; i < to; i++) {
            double value = signal[origin + i];
            silent &= value == 0;
            windowed[i] = WINDOW[i] * value;
        }
        if (silent) {
            return TuningPeaks.NONE;
        }
        fft.forward(windowed, harmonicRe, harmonicIm);
        magnitude(harmonicRe, harmonicIm, power);
        return TuningPeaks.of(SpectralPeaks.of(power, Layout.BIN_SPACING), 36);
    }

    /** Inverse transform of a masked spectrum, windowed once more. */
    void inverse(double[] re, double[] im, double[] out) {
        fft.inverse(re, im, out);
        for (int i = 0; i < Layout.FFT_SIZE; i++) {
            out[i] *= WINDOW[i];
        }
    }
}
