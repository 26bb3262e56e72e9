/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.effects;

import java.util.SplittableRandom;

/**
 * A simple room: the direct sound, and a reverberation out of four parallel comb filters and two all-pass filters in a row (Schroeder,
 * "Natural sounding artificial reverberation", JAES 10, 1962). Delays vary with the seed, as if in another room.
 */
public final class Room {

    private static final double[] COMB_SECONDS = {0.0297, 0.0371, 0.0411, 0.0437};
    private static final double[] ALL_PASS_SECONDS = {0.0050, 0.0017};
    private static final float ALL_PASS_GAIN = 0.7f;

    private Room() {
    }

    /**
     * Puts a signal into a room.
     *
     * @param signal the signal, not changed
     * @param sampleRate its samples a second
     * @param reverberationSeconds how long an echo takes to fall by 60 dB: 0.2 in an office, 1 in a hall
     * @param wet how much of the result is reverberation, 0 to 1
     * @param seed which room
     * @return a new signal of the same length and RMS level
     */
    public static float[] reverberate(float[] signal, int sampleRate, double reverberationSeconds, double wet, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] echo = new float[signal.length];
        for (double seconds : COMB_SECONDS) {
            double delay = seconds * (0.8 + 0.4 * random.nextDouble());
            comb(signal, echo, samples(delay, sampleRate), (float) Math.pow(10, -3 * delay / reverberationSeconds));
        }
        for (double seconds : ALL_PASS_SECONDS) {
            echo = allPass(echo, samples(seconds * (0.8 + 0.4 * random.nextDouble()), sampleRate));
        }
        double dryLevel = Levels.rms(signal);
        double echoLevel = Levels.rms(echo);
        float[] mixed = new float[signal.length];
        double wetFactor = echoLevel > 0 ? wet * dryLevel / echoLevel : 0;
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (float) ((1 - wet) * signal[i] + wetFactor * echo[i]);
        }
        double level = Levels.rms(mixed);
        return level > 0 ? Levels.scale(mixed, dryLevel / level) : mixed;
    }

    private static int samples(double seconds, int sampleRate) {
        return Math.max(1, (int) Math.round(seconds * sampleRate));
    }

    private static void comb(float[] signal, float[] sum, int delay, float feedback) {
        float[] line = new float[delay];
        for (int i = 0; i < signal.length; i++) {
            int at = i % delay;
            float out = line[at];
            line[at] = signal[i] + feedback * out;
            sum[i] += out;
        }
    }

    private static float[] allPass(float[] signal, int delay) {
        float[] line = new float[delay];
        float[] passed = new float[signal.length];
        for (int i = 0; i < signal.length; i++) {
            int at = i % delay;
            float stored = line[at];
            float in = signal[i] + ALL_PASS_GAIN * stored;
            passed[i] = stored - ALL_PASS_GAIN * in;
            line[at] = in;
        }
        return passed;
    }
}
