/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.voice;

import java.util.Arrays;

import org.sparsha.features.SignalChecks;

/**
 * Formants along time by Burg's linear prediction (Praat, "To Formant (burg)..."): the signal resampled to twice the highest formant,
 * pre-emphasised, under a Gaussian window, the resonances of the predictor's roots, however wide. Immutable.
 */
public final class FormantTrack {

    private static final double EDGE = Math.exp(-12);

    private final double hopSeconds;
    private final double[][] hertz;
    private final double[][] bandwidths;

    private FormantTrack(double hopSeconds, int frames) {
        this.hopSeconds = hopSeconds;
        hertz = new double[frames][];
        bandwidths = new double[frames][];
    }

    /**
     * Analyses a signal.
     *
     * @param mono samples; those that are not finite count as 0
     * @param sampleRate samples a second, above 0
     * @param settings how
     * @param hopSeconds seconds from frame to frame, above 0
     * @return its formants; frame t lies at {@code t * hopSeconds}, the first one at 0, the last one within the clip
     */
    public static FormantTrack of(float[] mono, int sampleRate, FormantSettings settings, double hopSeconds) {
        FormantTrack track = new FormantTrack(hopSeconds, 1 + (int) Math.floor(mono.length / (hopSeconds * sampleRate)));
        int rate = (int) Math.round(2 * settings.maximum());
        double[] low = BandLimited.resample(SignalChecks.finite(mono.clone()), sampleRate, rate);
        double emphasis = Math.exp(-2 * Math.PI * settings.preEmphasisFrom() / rate);
        int half = (int) (settings.frameSeconds() * rate) / 2;
        double[] window = gaussian(2 * half);
        double[] frame = new double[2 * half];
        LinearPredictor predictor = new LinearPredictor(2 * settings.number(), rate);
        for (int t = 0; t < track.frames(); t++) {
            int start = (int) Math.floor(t * hopSeconds * rate + 0.5) - half;
            double[][] found = { {}, {} };
            if (start >= 0 && start + frame.length <= low.length) {
                for (int i = 0; i < frame.length; i++) {
                    int at = start + i;
                    frame[i] = window[i] * (low[at] - (at > 0 ? emphasis * low[at - 1] : 0));
                }
                found = predictor.resonances(frame);
            }
            track.hertz[t] = found[0];
            track.bandwidths[t] = found[1];
        }
        return track;
    }

    private static double[] gaussian(int length) {
        double[] window = new double[length];
        for (int i = 0; i < length; i++) {
            double x = (i + 1 - 0.5 * (length + 1)) / (length + 1);
            window[i] = (Math.exp(-48 * x * x) - EDGE) / (1 - EDGE);
        }
        return window;
    }

    /** @return number of frames */
    public int frames() {
        return hertz.length;
    }

    /** @return seconds from frame to frame */
    public double hopSeconds() {
        return hopSeconds;
    }

    /**
     * @param formant from 1
     * @param frame a frame from 0
     * @return its frequency in hertz, NaN where the frame has no such formant
     */
    public double hertz(int formant, int frame) {
        return formant <= hertz[frame].length ? hertz[frame][formant - 1] : Double.NaN;
    }

    /**
     * @param formant from 1
     * @param frame a frame from 0
     * @return its width 3 dB down in hertz, NaN where the frame has no such formant
     */
    public double bandwidth(int formant, int frame) {
        return formant <= bandwidths[frame].length ? bandwidths[frame][formant - 1] : Double.NaN;
    }

    /**
     * @param formant from 1
     * @return its frequency in every frame in hertz, NaN where the frame has no such formant; a copy
     */
    public double[] hertz(int formant) {
        double[] values = new double[hertz.length];
        Arrays.setAll(values, frame -> hertz(formant, frame));
        return values;
    }
}
