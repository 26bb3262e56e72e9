/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.util.Arrays;

/**
 * One stage of a resampler: the rate times {@code up}, a filter, every {@code down}-th sample kept, of which only the needed products are
 * computed. Output 0 has the filter's centre on input 0; the input is zero before its begin and after its end. Each output is summed in
 * one fixed order, so the result doesn't depend on the size of the blocks.
 */
final class PolyphaseStage {

    private static final int BLOCK = 1024;

    private final int up;
    private final int down;
    private final int centre;
    private final int tapsPerPhase;
    /** One array a phase, in the order of rising input index. */
    private final double[][] phases;
    private double[] buffer;
    /** Input index of the buffer's first element; begins negative, among the zeros before the signal. */
    private long bufferStart;
    private int filled;
    private long nextOutput;
    private final double[] results = new double[BLOCK];

    /**
     * @param up factor of the rate, at least 1
     * @param down divisor of the rate, at least 1
     * @param taps the filter at {@code up} times the input rate, an odd number of taps, gain {@code up}
     */
    PolyphaseStage(int up, int down, double[] taps) {
        this.up = up;
        this.down = down;
        this.centre = (taps.length - 1) / 2;
        this.tapsPerPhase = (taps.length + up - 1) / up;
        this.phases = new double[up][tapsPerPhase];
        for (int i = 0; i < taps.length; i++) {
            phases[i % up][tapsPerPhase - 1 - i / up] = taps[i];
        }
        this.buffer = new double[Math.max(4 * tapsPerPhase, 4 * BLOCK)];
        this.bufferStart = -tapsPerPhase;
        this.filled = tapsPerPhase;
    }

    /** Takes finished samples. */
    interface Sink {
        void accept(double[] samples, int count);
    }

    /**
     * Takes input and hands on what it completes.
     *
     * @param samples input
     * @param count how many of them
     * @param sink gets the output in blocks
     */
    void push(double[] samples, int count, Sink sink) {
        int taken = 0;
        while (taken < count) {
            int space = buffer.length - filled;
            if (space == 0) {
                makeSpace();
                continue;
            }
            int part = Math.min(space, count - taken);
            System.arraycopy(samples, taken, buffer, filled, part);
            filled += part;
            taken += part;
            drain(Long.MAX_VALUE, sink);
        }
    }

    /**
     * Ends the input: as if zeros followed, until so many outputs have been made in all.
     *
     * @param outputs total number of outputs
     * @param sink gets the output in blocks
     */
    void finish(long outputs, Sink sink) {
        double[] zeros = new double[BLOCK];
        while (nextOutput < outputs) {
            int taken = 0;
            while (taken < zeros.length) {
                if (filled == buffer.length) {
                    makeSpace();
                }
                int part = Math.min(buffer.length - filled, zeros.length - taken);
                Arrays.fill(buffer, filled, filled + part, 0);
                filled += part;
                taken += part;
                drain(outputs, sink);
            }
        }
    }

    /**
     * @param inputs number of input samples
     * @return outputs until the filter has left the input's last sample
     */
    long lengthWithTail(long inputs) {
        return Math.floorDiv(inputs * up + centre, (long) down) + 1;
    }

    private void makeSpace() {
        long firstNeeded = Math.floorDiv(centre + nextOutput * down, (long) up) - tapsPerPhase + 1;
        int drop = (int) Math.max(0, Math.min(filled, firstNeeded - bufferStart));
        if (drop == 0) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
            return;
        }
        System.arraycopy(buffer, drop, buffer, 0, filled - drop);
        filled -= drop;
        bufferStart += drop;
    }

    private void drain(long limit, Sink sink) {
        long end = bufferStart + filled;
        long possible = Math.min(limit, Math.floorDiv(end * up - centre - 1, (long) down) + 1);
        while (nextOutput < possible) {
            int count = (int) Math.min(BLOCK, possible - nextOutput);
            for (int i = 0; i < count; i++) {
                long position = centre + (nextOutput + i) * down;
                results[i] = product(phases[(int) (position % up)], (int) (position / up - tapsPerPhase + 1 - bufferStart));
            }
            nextOutput += count;
            sink.accept(results, count);
        }
    }

    private double product(double[] taps, int at) {
        double even = 0;
        double odd = 0;
        int i = 0;
        for (; i + 1 < taps.length; i += 2) {
            even += taps[i] * buffer[at + i];
            odd += taps[i + 1] * buffer[at + i + 1];
        }
        return i < taps.length ? even + odd + taps[i] * buffer[at + i] : even + odd;
    }
}
