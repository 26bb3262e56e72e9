/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.bench;

import java.util.Random;

/** Something like speech to measure with: pulses of a gliding voice through three resonances, syllables, pauses, a little noise. */
final class BenchmarkSpeech {

    private static final double[] WIDTHS = {80, 110, 160};
    private static final double[][] VOWELS = {{700, 1200, 2600}, {300, 2300, 3000}, {350, 800, 2400}, {500, 1800, 2500}};

    private BenchmarkSpeech() {
    }

    /**
     * @param seconds length
     * @param sampleRate samples a second
     * @return samples, the same on every call
     */
    static float[] make(double seconds, int sampleRate) {
        Random random = new Random(374);
        float[] samples = new float[(int) Math.round(seconds * sampleRate)];
        double[] before = new double[3];
        double[] earlier = new double[3];
        double phase = 0;
        for (int i = 0; i < samples.length; i++) {
            double time = i / (double) sampleRate;
            double syllable = time * 4.3;
            double envelope = Math.max(0, Math.sin(Math.PI * (syllable - Math.floor(syllable)))) * (time % 2.7 < 2.2 ? 1 : 0);
            double pitch = 130 + 30 * Math.sin(2 * Math.PI * 0.31 * time) + 10 * Math.sin(2 * Math.PI * 1.7 * time);
            phase += pitch / sampleRate;
            double source = 0.002 * random.nextGaussian();
            if (phase >= 1) {
                phase -= 1;
                source += 1;
            }
            double[] vowel = VOWELS[(int) syllable % VOWELS.length];
            double sum = 0;
            for (int f = 0; f < 3; f++) {
                double radius = Math.exp(-Math.PI * WIDTHS[f] / sampleRate);
                double turn = 2 * radius * Math.cos(2 * Math.PI * vowel[f] / sampleRate);
                double value = source + turn * before[f] - radius * radius * earlier[f];
                earlier[f] = before[f];
                before[f] = value;
                sum += value / (f + 1);
            }
            samples[i] = (float) Math.clamp(0.06 * envelope * sum + 1e-4 * random.nextGaussian(), -1, 1);
        }
        return samples;
    }
}
