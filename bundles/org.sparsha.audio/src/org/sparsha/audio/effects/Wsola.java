/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.effects;

import java.util.Arrays;

/**
 * Time stretching by overlap and add of pieces that fit each other's wave form (Verhelst and Roelands, "An overlap-add technique based on
 * waveform similarity (WSOLA) for high quality time-scale modification of speech", ICASSP 1993). Windows of 40 ms, half of them
 * overlapping, are taken within 10 ms of their proper place, where they correlate best with what would naturally follow. All channels of
 * a frame move together.
 */
public final class Wsola implements TimeStretch {

    private static final double WINDOW_SECONDS = 0.040;
    private static final double SEARCH_SECONDS = 0.010;
    private static final int COARSE_STEP = 4;

    @Override
    public String name() {
        return "WSOLA";
    }

    @Override
    public Voice open(Signal signal, int channelCount, int sampleRate, double speed, long start) {
        TimeStretch.requireSpeed(speed);
        return new Run(signal, channelCount, sampleRate, speed, start);
    }

    /** One stretched signal. */
    private static final class Run implements Voice {

        private final Signal signal;
        private final double speed;
        private final long start;
        private final int hop;
        private final int search;
        private final float[] fadeIn;
        /** The signal around the next window's proper place, by channel and as the sum of the channels. */
        private final float[][] around;
        private final float[] aroundSum;
        /** What naturally follows the last window's first half: the second half of that window, by channel and as a sum. */
        private final float[][] tail;
        private final float[] tailSum;
        private final float[][] ready;
        private int readyFrom;
        private long windows;

        Run(Signal signal, int channels, int sampleRate, double speed, long start) {
            this.signal = signal;
            this.speed = speed;
            this.start = start;
            this.hop = Math.max(8, (int) Math.round(WINDOW_SECONDS * sampleRate / 2));
            this.search = Math.max(2, (int) Math.round(SEARCH_SECONDS * sampleRate));
            this.fadeIn = new float[hop];
            for (int i = 0; i < hop; i++) {
                fadeIn[i] = (float) (0.5 - 0.5 * Math.cos(Math.PI * (i + 0.5) / hop));
            }
            this.around = new float[channels][2 * search + 2 * hop];
            this.aroundSum = new float[2 * search + 2 * hop];
            this.tail = new float[channels][hop];
            this.tailSum = new float[hop];
            this.ready = new float[channels][hop];
            this.readyFrom = hop;
        }

        @Override
        public void next(float[][] into, int offset, int count) {
            int done = 0;
            while (done < count) {
                if (readyFrom == hop) {
                    window();
                }
                int part = Math.min(count - done, hop - readyFrom);
                for (int c = 0; c < ready.length; c++) {
                    System.arraycopy(ready[c], readyFrom, into[c], offset + done, part);
                }
                readyFrom += part;
                done += part;
            }
        }

        private void window() {
            long place = start + Math.round(windows * hop * speed);
            signal.read(place - search, around, 0, around[0].length);
            sum();
            boolean first = windows == 0;
            int at = first ? search : bestFit();
            for (int c = 0; c < ready.length; c++) {
                float[] from = around[c];
                for (int i = 0; i < hop; i++) {
                    ready[c][i] = first ? from[at + i] : tail[c][i] + fadeIn[i] * (from[at + i] - tail[c][i]);
                }
                System.arraycopy(from, at + hop, tail[c], 0, hop);
            }
            System.arraycopy(aroundSum, at + hop, tailSum, 0, hop);
            readyFrom = 0;
            windows++;
        }

        private void sum() {
            Arrays.fill(aroundSum, 0);
            for (float[] channel : around) {
                for (int i = 0; i < aroundSum.length; i++) {
                    aroundSum[i] += channel[i];
                }
            }
        }

        private int bestFit() {
            int best = search;
            double most = similarity(search);
            for (int at = 0; at <= 2 * search; at += COARSE_STEP) {
                double found = similarity(at);
                if (found > most) {
                    most = found;
                    best = at;
                }
            }
            int from = Math.max(0, best - COARSE_STEP + 1);
            int to = Math.min(2 * search, best + COARSE_STEP - 1);
            for (int at = from; at <= to; at++) {
                double found = similarity(at);
                if (found > most) {
                    most = found;
                    best = at;
                }
            }
            return best;
        }

        /** Normalised correlation of the natural continuation with the signal at a place. */
        private double similarity(int at) {
            float product = 0;
            float energy = 1e-9f;
            for (int i = 0; i < hop; i++) {
                float value = aroundSum[at + i];
                product += value * tailSum[i];
                energy += value * value;
            }
            return product / Math.sqrt(energy);
        }
    }
}
