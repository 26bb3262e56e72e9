/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.filter;

import java.util.Arrays;

/**
 * A stage that takes the rate times {@code up}, filters, and keeps every {@code down}-th sample, of which only the needed products are
 * computed. Each output is summed in one fixed order.
 */
final class PolyphaseStage implements ResamplingStage {

    private static final int BLOCK = 1024;
    private static final int MOST_PHASES_TOGETHER = 8;
    /** Partial sums of an output that is computed for itself; its taps are filled up with leading zeros to a multiple. */
    private static final int SUMS = 4;

    private final int up;
    private final int down;
    private final int centre;
    private final int tapsPerPhase;
    /** One array a phase, in the order of rising input index; empty where outputs are computed one by one. */
    private final double[][] phases;
    /** The same in 32 bits; empty where outputs are computed together. */
    private final float[][] floatPhases;
    private float[] buffer;
    /** Input index of the buffer's first element; begins negative, among the zeros before the signal. */
    private long bufferStart;
    private int filled;
    private long nextOutput;
    private final float[] results = new float[BLOCK];
    private final double[] sums = new double[BLOCK];
    /** Every {@code down}-th input, beginning with the first, the second ... */
    private float[][] apart = new float[0][0];

    /**
     * @param up factor of the rate, at least 1
     * @param down divisor of the rate, at least 1
     * @param taps the filter at {@code up} times the input rate, an odd number of taps, gain {@code up}
     */
    PolyphaseStage(int up, int down, double[] taps) {
        this.up = up;
        this.down = down;
        this.centre = (taps.length - 1) / 2;
        int needed = Math.ceilDiv(taps.length, up);
        this.tapsPerPhase = up <= MOST_PHASES_TOGETHER ? needed : Math.ceilDiv(needed, SUMS) * SUMS;
        boolean together = up <= MOST_PHASES_TOGETHER;
        this.phases = together ? new double[up][tapsPerPhase] : new double[0][];
        this.floatPhases = together ? new float[0][] : new float[up][tapsPerPhase];
        for (int i = 0; i < taps.length; i++) {
            if (together) {
                phases[i % up][tapsPerPhase - 1 - i / up] = taps[i];
            } else {
                floatPhases[i % up][tapsPerPhase - 1 - i / up] = (float) taps[i];
            }
        }
        this.buffer = new float[bufferLength()];
        this.bufferStart = -tapsPerPhase;
        this.filled = tapsPerPhase;
    }

    private PolyphaseStage(PolyphaseStage other) {
        this.up = other.up;
        this.down = other.down;
        this.centre = other.centre;
        this.tapsPerPhase = other.tapsPerPhase;
        this.phases = other.phases;
        this.floatPhases = other.floatPhases;
        this.buffer = new float[bufferLength()];
        this.bufferStart = -tapsPerPhase;
        this.filled = tapsPerPhase;
    }

    @Override
    public ResamplingStage anew() {
        return new PolyphaseStage(this);
    }

    private int bufferLength() {
        return Math.max(4 * tapsPerPhase, tapsPerPhase + 2 * BLOCK * Math.ceilDiv(down, up));
    }

    @Override
    public void push(float[] samples, int count, Sink sink) {
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

    @Override
    public void finish(long outputs, Sink sink) {
        float[] zeros = new float[BLOCK];
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

    @Override
    public long lengthWithTail(long inputs) {
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
            if (up <= MOST_PHASES_TOGETHER) {
                together(count);
            } else {
                oneByOne(count);
            }
            nextOutput += count;
            sink.accept(results, count);
        }
    }

    private void oneByOne(int count) {
        long position = centre + nextOutput * down;
        int phase = (int) (position % up);
        int at = (int) (position / up - tapsPerPhase + 1 - bufferStart);
        for (int i = 0; i < count; i++) {
            float[] taps = floatPhases[phase];
            // In 32-bit floats and four partial sums, as libsoxr does: in the stop band, which spectral contrast looks at, its rounding
            // noise is all there is, and less of it would be another value.
            float first = 0;
            float second = 0;
            float third = 0;
            float fourth = 0;
            for (int j = 0; j < taps.length; j += SUMS) {
                first += taps[j] * buffer[at + j];
                second += taps[j + 1] * buffer[at + j + 1];
                third += taps[j + 2] * buffer[at + j + 2];
                fourth += taps[j + 3] * buffer[at + j + 3];
            }
            results[i] = first + third + (second + fourth);
            phase += down % up;
            at += down / up;
            if (phase >= up) {
                phase -= up;
                at++;
            }
        }
    }

    /**
     * Outputs of the same phase use the same taps on inputs {@code down} apart: tap by tap, over all of them at once, is a loop that the
     * compiler turns into vector instructions. (It does so because the sums are doubles and the inputs floats: two arrays of one type might
     * overlap.)
     */
    private void together(int count) {
        int origin = (int) (Math.floorDiv(centre + nextOutput * down, (long) up) - tapsPerPhase + 1 - bufferStart);
        takeApart(origin);
        for (int p = 0; p < Math.min(up, count); p++) {
            long position = centre + (nextOutput + p) * down;
            double[] taps = phases[(int) (position % up)];
            int first = (int) (position / up - tapsPerPhase + 1 - bufferStart) - origin;
            int outputs = (count - p + up - 1) / up;
            Arrays.fill(sums, 0, outputs, 0);
            for (int j = 0; j < taps.length; j++) {
                accumulate(taps[j], apart[(first + j) % down], (first + j) / down, outputs);
            }
            for (int t = 0; t < outputs; t++) {
                results[p + t * up] = (float) sums[t];
            }
        }
    }

    private void accumulate(double tap, float[] inputs, int at, int outputs) {
        double[] into = sums;
        for (int t = 0; t < outputs; t++) {
            into[t] += tap * inputs[at + t];
        }
    }

    private void takeApart(int origin) {
        int length = (filled - origin + down - 1) / down;
        if (apart.length == 0 || apart[0].length < length) {
            apart = new float[down][length + BLOCK];
        }
        if (down == 1) {
            System.arraycopy(buffer, origin, apart[0], 0, length);
            return;
        }
        for (int r = 0; r < down; r++) {
            float[] part = apart[r];
            for (int i = origin + r, t = 0; i < filled; i += down, t++) {
                part[t] = buffer[i];
            }
        }
    }
}
