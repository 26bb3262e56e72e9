/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.filter;

/**
 * One pass of radix 4 or 2 of a real Fourier transform over four lanes at once. Element e of lane l lies at {@code 4 e + l}. Before a pass
 * forward there are {@code radix * groups} pieces of {@code size} elements each, the spectra of so many interleaved parts of the signal,
 * each as its real bin 0, then real and imaginary part of every bin, and where {@code size} is even the real last bin; after it, {@code
 * groups} pieces {@code radix} times as long. A pass backward undoes that, times the radix. Each result is computed by one fixed sequence
 * of operations.
 */
abstract sealed class LanePass permits LanePass4, LanePass2 {

    /** Lanes side by side. */
    static final int LANES = 4;

    /** Elements of a piece before the pass forward. */
    final int size;
    /** Pieces after it. */
    final int groups;
    /** {@code cosine[q - 1][b - 1]}: cosine of the angle by which bin b of the part q is turned. */
    final float[][] cosine;
    final float[][] sine;

    LanePass(int radix, int size, int groups) {
        this.size = size;
        this.groups = groups;
        float step = (float) (2 * Math.PI / ((long) radix * size * groups));
        int bins = Math.max(0, (size - 1) / 2);
        cosine = new float[radix - 1][bins];
        sine = new float[radix - 1][bins];
        for (int q = 1; q < radix; q++) {
            float turn = q * groups * step;
            for (int b = 1; b <= bins; b++) {
                cosine[q - 1][b - 1] = FloatAngles.cosine(b * turn);
                sine[q - 1][b - 1] = FloatAngles.sine(b * turn);
            }
        }
    }

    /**
     * @param length a power of two, at least 4
     * @return the passes of a transform of that length, in the order backward
     */
    static LanePass[] of(int length) {
        int exponent = Integer.numberOfTrailingZeros(length);
        LanePass[] passes = new LanePass[(exponent + 1) / 2];
        int groups = 1;
        for (int p = 0; p < passes.length; p++) {
            int radix = p == 0 && exponent % 2 == 1 ? 2 : 4;
            int size = length / groups / radix;
            passes[p] = radix == 2 ? new LanePass2(size, groups) : new LanePass4(size, groups);
            groups *= radix;
        }
        return passes;
    }

    /** From the parts' spectra towards the whole's. */
    final void forward(float[] in, float[] out) {
        int piece = LANES * size;
        for (int k = 0; k < groups; k++) {
            join(in, k * piece, piece * groups, out, (cosine.length + 1) * k * piece, piece);
        }
    }

    /** From the whole's spectrum towards the parts'. */
    final void backward(float[] in, float[] out) {
        int piece = LANES * size;
        for (int k = 0; k < groups; k++) {
            part(in, (cosine.length + 1) * k * piece, out, k * piece, piece * groups, piece);
        }
    }

    /**
     * Joins pieces of the same place in every part to one.
     *
     * @param in the parts
     * @param from where the first part's piece begins
     * @param second how far the next part's lies behind it
     * @param out gets the whole
     * @param to where it begins there
     * @param piece length of a piece, lanes and all
     */
    abstract void join(float[] in, int from, int second, float[] out, int to, int piece);

    /** The reverse of {@link #join}; the lengths are those of the parts. */
    abstract void part(float[] in, int from, float[] out, int to, int second, int piece);
}
