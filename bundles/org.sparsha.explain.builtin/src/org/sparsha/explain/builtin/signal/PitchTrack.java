/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.signal;

import java.util.Arrays;

/**
 * Fundamental frequency along time by the cumulative mean normalised difference (YIN, de Cheveigné and Kawahara 2002) with a median over five
 * frames.
 *
 * @param hop samples from one frame to the next; frame k is centred on sample k · hop
 * @param hertz fundamental frequency of each frame, 0 where unvoiced
 */
public record PitchTrack(int hop, double[] hertz) {

    private static final double LOWEST = 60;
    private static final double HIGHEST = 500;
    private static final double THRESHOLD = 0.2;
    private static final double SILENCE = 1e-4;

    /**
     * @param signal samples
     * @param sampleRate samples a second
     * @return its pitch, a frame each 10 ms
     */
    public static PitchTrack of(float[] signal, double sampleRate) {
        int hop = Math.max(1, (int) Math.round(0.01 * sampleRate));
        int longest = (int) Math.ceil(sampleRate / LOWEST);
        int shortest = Math.max(2, (int) Math.floor(sampleRate / HIGHEST));
        int width = (int) Math.round(0.025 * sampleRate);
        int step = sampleRate > 24000 ? (int) Math.round(sampleRate / 16000) : 1;
        double loudest = 0;
        for (float sample : signal) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        double[] hertz = new double[signal.length / hop + 1];
        double[] difference = new double[longest + 2];
        for (int frame = 0; frame < hertz.length; frame++) {
            int start = frame * hop - (width + longest) / 2;
            if (start >= 0 && start + width + longest + 2 < signal.length
                    && Levels.rms(signal, start, start + width + longest) > Math.max(SILENCE, 0.01 * loudest)) {
                hertz[frame] = frequency(signal, start, width, shortest, longest, step, difference, sampleRate);
            }
        }
        return new PitchTrack(hop, smoothed(hertz));
    }

    private static double frequency(float[] signal, int start, int width, int shortest, int longest, int step, double[] difference,
            double sampleRate) {
        double sum = 0;
        difference[0] = 1;
        int found = -1;
        for (int lag = 1; lag <= longest + 1; lag++) {
            double squares = 0;
            for (int i = start; i < start + width; i += step) {
                double gap = signal[i] - signal[i + lag];
                squares += gap * gap;
            }
            sum += squares;
            difference[lag] = sum > 0 ? squares * lag / sum : 1;
            if (lag > shortest && found < 0 && difference[lag - 1] < THRESHOLD && difference[lag] >= difference[lag - 1]) {
                found = lag - 1;
                break;
            }
        }
        if (found < shortest) {
            return 0;
        }
        double left = difference[found - 1];
        double right = difference[found + 1];
        double bend = left - 2 * difference[found] + right;
        double offset = bend > 1e-12 ? Math.clamp(0.5 * (left - right) / bend, -0.5, 0.5) : 0;
        return sampleRate / (found + offset);
    }

    private static double[] smoothed(double[] hertz) {
        double[] result = new double[hertz.length];
        for (int frame = 0; frame < hertz.length; frame++) {
            double[] near = Arrays.copyOfRange(hertz, Math.max(0, frame - 2), Math.min(hertz.length, frame + 3));
            Arrays.sort(near);
            result[frame] = near[near.length / 2];
        }
        return result;
    }

    /**
     * @param sample position in the signal
     * @return frequency there in Hz, 0 where unvoiced
     */
    public double at(long sample) {
        return hertz.length == 0 ? 0 : hertz[Math.clamp((sample + hop / 2) / hop, 0, hertz.length - 1)];
    }

    /** @return median of the voiced frames in Hz, 0 where there are none */
    public double median() {
        double[] voiced = Arrays.stream(hertz).filter(f -> f > 0).sorted().toArray();
        return voiced.length == 0 ? 0 : voiced[voiced.length / 2];
    }
}
