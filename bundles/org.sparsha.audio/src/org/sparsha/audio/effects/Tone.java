/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.effects;

/** Simple filters that change the colour of a sound, as another microphone or line does. */
public final class Tone {

    private Tone() {
    }

    /**
     * Makes high sounds louder or quieter than low ones: a shelf of first order, whose middle is at a given frequency.
     *
     * @param signal a signal, not changed
     * @param sampleRate its samples a second
     * @param decibels by how much the highest sounds are raised against the lowest; 0 leaves it as it is
     * @param middle frequency of the middle in Hz, below half the sample rate
     * @return a new signal of the same length
     */
    public static float[] tilt(float[] signal, int sampleRate, double decibels, double middle) {
        double factor = StrictMath.pow(10, decibels / 20);
        double pole = pole(sampleRate, middle);
        float[] result = new float[signal.length];
        double low = 0;
        for (int i = 0; i < signal.length; i++) {
            low += (1 - pole) * (signal[i] - low);
            result[i] = (float) (low + factor * (signal[i] - low));
        }
        return result;
    }

    /**
     * Takes away what lies below a frequency: two passes of first order, which fall by 12 dB an octave.
     *
     * @param signal a signal, not changed
     * @param sampleRate its samples a second
     * @param cutoff where each pass has taken away 3 dB, in Hz, below half the sample rate
     * @return a new signal of the same length
     */
    public static float[] highPass(float[] signal, int sampleRate, double cutoff) {
        double pole = pole(sampleRate, cutoff);
        float[] result = signal.clone();
        for (int pass = 0; pass < 2; pass++) {
            double low = 0;
            for (int i = 0; i < result.length; i++) {
                low += (1 - pole) * (result[i] - low);
                result[i] = (float) (result[i] - low);
            }
        }
        return result;
    }

    private static double pole(int sampleRate, double frequency) {
        if (!(frequency > 0 && frequency < sampleRate / 2.0)) {
            throw new IllegalArgumentException("The frequency must be between 0 and half the sample rate, not " + frequency);
        }
        return StrictMath.exp(-2 * Math.PI * frequency / sampleRate);
    }
}
