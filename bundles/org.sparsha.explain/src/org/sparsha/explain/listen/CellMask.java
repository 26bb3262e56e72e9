/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.listen;

import java.util.List;

import org.sparsha.core.SampleRange;
import org.sparsha.features.dsp.RealFft;
import org.sparsha.features.dsp.Windows;

/**
 * Scales the cells of a time–frequency grid in a signal: short-time Fourier transform (Hann window of about 32 ms, three quarters overlap),
 * cells scaled, the clip's own phase kept, inverse by weighted overlap-add (Griffin and Lim 1984).
 * Immutable apart from the signal, which it doesn't copy; safe on several threads.
 */
public final class CellMask {

    private static final double WINDOW_SECONDS = 0.032;
    private static final float[] NO_COLUMN = {};

    private final float[] signal;
    private final int size;
    private final int hop;
    private final double[] window;
    private final double[] norm;
    private final int[] bandOfBin;
    private final int[] columnOfFrame;

    /**
     * @param signal the signal; must not change afterwards
     * @param sampleRate samples a second
     * @param columns the grid's columns in time: ascending, not overlapping, on the signal's axis
     * @param bandEdges frequencies in Hz that bound the grid's rows, ascending
     */
    public CellMask(float[] signal, double sampleRate, List<SampleRange> columns, List<Double> bandEdges) {
        this.signal = signal;
        int power = 64;
        while (power < WINDOW_SECONDS * sampleRate && power < 1 << 14) {
            power *= 2;
        }
        size = power;
        hop = size / 4;
        window = Windows.hann(size);
        int frames = (signal.length + size) / hop + 1;
        bandOfBin = new int[size / 2 + 1];
        for (int bin = 0; bin < bandOfBin.length; bin++) {
            bandOfBin[bin] = band(bin * sampleRate / size, bandEdges);
        }
        columnOfFrame = new int[frames];
        int column = 0;
        for (int frame = 0; frame < frames; frame++) {
            long centre = Math.clamp((long) frame * hop - size / 2 + hop, 0, Math.max(0, signal.length - 1));
            while (column < columns.size() && columns.get(column).end() <= centre) {
                column++;
            }
            columnOfFrame[frame] = column < columns.size() && columns.get(column).contains(centre) ? column : -1;
        }
        norm = new double[hop];
        for (int i = 0; i < size; i++) {
            norm[i % hop] += window[i] * window[i];
        }
    }

    private static int band(double hertz, List<Double> edges) {
        for (int band = 0; band + 1 < edges.size(); band++) {
            if (hertz >= edges.get(band) && hertz < edges.get(band + 1)) {
                return band;
            }
        }
        return !edges.isEmpty() && hertz == edges.getLast() ? edges.size() - 2 : -1;
    }

    /**
     * @param gains gain of each cell, {@code gains[column][row]}, row 0 the lowest band
     * @param outside gain of frequencies above and below the grid, and of what lies before and after it
     * @return the signal with its cells scaled; an exact copy where all gains are 1
     */
    public float[] apply(float[][] gains, float outside) {
        boolean unchanged = outside == 1 || bandOfBin[bandOfBin.length - 1] >= 0;
        for (float[] column : gains) {
            for (float gain : column) {
                unchanged &= gain == 1;
            }
        }
        if (unchanged) {
            return signal.clone();
        }
        double[] sum = new double[signal.length + 2 * size];
        RealFft fft = new RealFft(size);
        double[] frame = new double[size];
        double[] re = new double[fft.bins()];
        double[] im = new double[fft.bins()];
        for (int index = 0; index < columnOfFrame.length; index++) {
            int start = index * hop - size + hop;
            for (int i = 0; i < size; i++) {
                int at = start + i;
                frame[i] = at >= 0 && at < signal.length ? signal[at] * window[i] : 0;
            }
            float[] column = columnOfFrame[index] < 0 ? NO_COLUMN : gains[columnOfFrame[index]];
            if (outside != 1 || !allOnes(column)) {
                fft.forward(frame, re, im);
                for (int bin = 0; bin < re.length; bin++) {
                    float gain = bandOfBin[bin] < 0 || column.length == 0 ? outside : column[bandOfBin[bin]];
                    re[bin] *= gain;
                    im[bin] *= gain;
                }
                fft.inverse(re, im, frame);
            }
            int offset = index * hop + hop;
            for (int i = 0; i < size && offset + i < sum.length; i++) {
                sum[offset + i] += frame[i] * window[i];
            }
        }
        float[] result = new float[signal.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) (sum[i + size] / norm[Math.floorMod(i, hop)]);
        }
        return result;
    }

    private static boolean allOnes(float[] gains) {
        for (float gain : gains) {
            if (gain != 1) {
                return false;
            }
        }
        return true;
    }

    /**
     * The signal with only some cells left, or without them; what lies in no cell stays as it is.
     *
     * @param kept which cells, {@code kept[column][row]}
     * @param others gain of the cells that are not kept
     * @return the signal so masked
     */
    public float[] keeping(boolean[][] kept, float others) {
        return apply(gains(kept, 1, others), 1);
    }

    /**
     * @param marked which cells, {@code marked[column][row]}
     * @param inside gain of those
     * @param others gain of the others
     * @return the gains of all cells
     */
    static float[][] gains(boolean[][] marked, float inside, float others) {
        float[][] gains = new float[marked.length][];
        for (int column = 0; column < marked.length; column++) {
            gains[column] = new float[marked[column].length];
            for (int row = 0; row < marked[column].length; row++) {
                gains[column][row] = marked[column][row] ? inside : others;
            }
        }
        return gains;
    }
}
