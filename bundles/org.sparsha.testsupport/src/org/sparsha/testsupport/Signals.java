/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.testsupport;

import java.util.Random;

/** Made signals, the same on every machine: full scale is -1 to 1, times are in samples, random ones come from a seed. */
public final class Signals {

    private Signals() {
    }

    /**
     * A sine that begins at 0.
     *
     * @param hertz frequency
     * @param amplitude peak value
     * @param length samples
     * @param sampleRate samples a second
     * @return the signal
     */
    public static float[] sine(double hertz, double amplitude, int length, int sampleRate) {
        float[] signal = new float[length];
        for (int i = 0; i < length; i++) {
            signal[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / sampleRate));
        }
        return signal;
    }

    /**
     * A sine whose frequency rises or falls linearly.
     *
     * @param fromHertz frequency at the begin
     * @param toHertz frequency at the end
     * @param amplitude peak value
     * @param length samples
     * @param sampleRate samples a second
     * @return the signal
     */
    public static float[] chirp(double fromHertz, double toHertz, double amplitude, int length, int sampleRate) {
        float[] signal = new float[length];
        for (int i = 0; i < length; i++) {
            double t = (double) i / sampleRate;
            double slope = (toHertz - fromHertz) * sampleRate / Math.max(1, length);
            signal[i] = (float) (amplitude * Math.sin(2 * Math.PI * (fromHertz + slope * t / 2) * t));
        }
        return signal;
    }

    /**
     * White noise with a normal distribution.
     *
     * @param standardDeviation its RMS level
     * @param length samples
     * @param seed where the random numbers begin
     * @return the signal
     */
    public static float[] noise(double standardDeviation, int length, long seed) {
        Random random = new Random(seed);
        float[] signal = new float[length];
        for (int i = 0; i < length; i++) {
            signal[i] = (float) (standardDeviation * random.nextGaussian());
        }
        return signal;
    }

    /**
     * Single samples of value 1 in silence, the first at 0.
     *
     * @param period samples from one to the next
     * @param length samples
     * @return the signal
     */
    public static float[] pulses(int period, int length) {
        float[] signal = new float[length];
        for (int i = 0; i < length; i += period) {
            signal[i] = 1;
        }
        return signal;
    }

    /**
     * @param length samples
     * @return digital silence
     */
    public static float[] silence(int length) {
        return new float[length];
    }

    /**
     * A signal that analyses like speech: syllables of a gliding voice (90 to 250 Hz) through three moving formants, with breathy noise,
     * some hissing consonants and pauses. Peak value 0.5.
     *
     * @param length samples
     * @param sampleRate samples a second
     * @param seed another seed is another utterance
     * @return the signal
     */
    public static float[] speechLike(int length, int sampleRate, long seed) {
        return new SpeechLike(sampleRate, seed).make(length);
    }

    /**
     * The sum of two signals of one length.
     *
     * @param a one
     * @param b the other
     * @return a new signal
     */
    public static float[] sum(float[] a, float[] b) {
        float[] both = a.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] += b[i];
        }
        return both;
    }

    /**
     * Root mean square of a part.
     *
     * @param signal samples
     * @param from first sample
     * @param to one past the last
     * @return the level; 0 for an empty part
     */
    public static double rms(float[] signal, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) signal[i] * signal[i];
        }
        return to > from ? Math.sqrt(sum / (to - from)) : 0;
    }
}
