/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.testsupport;

import java.util.Random;

/** The maker behind {@link Signals#speechLike}: a pulse train and noise through three two-pole resonators, syllable by syllable. */
final class SpeechLike {

    private static final double[][] VOWELS = {{730, 1090, 2440}, {270, 2290, 3010}, {300, 870, 2240}, {530, 1840, 2480}, {570, 840, 2410}};
    private static final double[] BANDWIDTHS = {80, 110, 160};

    private final int rate;
    private final Random random;
    private final double[] before = new double[3];
    private final double[] twoBefore = new double[3];
    private double phase;

    SpeechLike(int rate, long seed) {
        this.rate = rate;
        this.random = new Random(seed);
    }

    float[] make(int length) {
        double[] sound = new double[length];
        double base = 110 + 80 * random.nextDouble();
        int at = (int) (0.05 * rate);
        while (at < length) {
            if (random.nextDouble() < 0.3) {
                at += consonant(sound, at);
            }
            at += syllable(sound, at, base);
            if (random.nextDouble() < 0.2) {
                at += (int) ((0.1 + 0.2 * random.nextDouble()) * rate);
            }
        }
        double peak = 1e-9;
        for (double value : sound) {
            peak = Math.max(peak, Math.abs(value));
        }
        float[] signal = new float[length];
        for (int i = 0; i < length; i++) {
            signal[i] = (float) (0.5 * sound[i] / peak);
        }
        return signal;
    }

    private int consonant(double[] sound, int at) {
        int count = (int) ((0.04 + 0.06 * random.nextDouble()) * rate);
        double last = 0;
        for (int i = 0; i < count && at + i < sound.length; i++) {
            double noise = random.nextGaussian();
            sound[at + i] += 0.15 * (noise - last) * Math.sin(Math.PI * i / count);
            last = noise;
        }
        return count;
    }

    private int syllable(double[] sound, int at, double base) {
        int count = (int) ((0.12 + 0.18 * random.nextDouble()) * rate);
        double[] from = VOWELS[random.nextInt(VOWELS.length)];
        double[] to = VOWELS[random.nextInt(VOWELS.length)];
        double pitchFrom = base * (0.8 + 0.5 * random.nextDouble());
        double pitchTo = base * (0.8 + 0.5 * random.nextDouble());
        for (int i = 0; i < count && at + i < sound.length; i++) {
            double share = (double) i / count;
            phase += (pitchFrom + (pitchTo - pitchFrom) * share) / rate;
            double source = 0.02 * random.nextGaussian();
            if (phase >= 1) {
                phase -= 1;
                source += 1;
            }
            double out = 0;
            for (int f = 0; f < 3; f++) {
                out += resonate(f, from[f] + (to[f] - from[f]) * share, source) / (f + 1);
            }
            sound[at + i] += out * Math.sin(Math.PI * share);
        }
        return count;
    }

    private double resonate(int formant, double hertz, double input) {
        double radius = Math.exp(-Math.PI * BANDWIDTHS[formant] / rate);
        double angle = 2 * Math.PI * Math.min(hertz, 0.45 * rate) / rate;
        double out = (1 - radius) * input + 2 * radius * Math.cos(angle) * before[formant] - radius * radius * twoBefore[formant];
        twoBefore[formant] = before[formant];
        before[formant] = out;
        return out;
    }
}
