/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.filter;

/** A pass of radix 2. */
final class LanePass2 extends LanePass {

    LanePass2(int size, int groups) {
        super(2, size, groups);
    }

    @Override
    void join(float[] in, int from, int second, float[] out, int to, int piece) {
        int end = to + 2 * piece;
        for (int l = 0; l < LANES; l++) {
            out[to + l] = in[from + l] + in[from + second + l];
            out[end - LANES + l] = in[from + l] - in[from + second + l];
        }
        for (int b = 1; 2 * b < size; b++) {
            float cos = cosine[0][b - 1];
            float sin = sine[0][b - 1];
            int at = LANES * (2 * b - 1);
            for (int l = 0; l < LANES; l++) {
                float re = in[from + at + l];
                float im = in[from + at + LANES + l];
                float otherRe = in[from + second + at + l];
                float otherIm = in[from + second + at + LANES + l];
                float turnedRe = otherRe * cos + otherIm * sin;
                float turnedIm = otherIm * cos - otherRe * sin;
                out[to + at + l] = re + turnedRe;
                out[to + at + LANES + l] = im + turnedIm;
                out[end - at - 2 * LANES + l] = re - turnedRe;
                out[end - at - LANES + l] = turnedIm - im;
            }
        }
        if (size % 2 == 0) {
            for (int l = 0; l < LANES; l++) {
                out[to + piece - LANES + l] = in[from + piece - LANES + l];
                out[to + piece + l] = -in[from + second + piece - LANES + l];
            }
        }
    }

    @Override
    void part(float[] in, int from, float[] out, int to, int second, int piece) {
        int end = from + 2 * piece;
        for (int l = 0; l < LANES; l++) {
            out[to + l] = in[from + l] + in[end - LANES + l];
            out[to + second + l] = in[from + l] - in[end - LANES + l];
        }
        for (int b = 1; 2 * b < size; b++) {
            float cos = cosine[0][b - 1];
            float sin = sine[0][b - 1];
            int at = LANES * (2 * b - 1);
            for (int l = 0; l < LANES; l++) {
                float re = in[from + at + l];
                float im = in[from + at + LANES + l];
                float mirroredRe = in[end - at - 2 * LANES + l];
                float mirroredIm = in[end - at - LANES + l];
                out[to + at + l] = re + mirroredRe;
                out[to + at + LANES + l] = im - mirroredIm;
                float differenceRe = re - mirroredRe;
                float sumIm = im + mirroredIm;
                out[to + second + at + l] = differenceRe * cos - sumIm * sin;
                out[to + second + at + LANES + l] = sumIm * cos + differenceRe * sin;
            }
        }
        if (size % 2 == 0) {
            for (int l = 0; l < LANES; l++) {
                out[to + piece - LANES + l] = 2 * in[from + piece - LANES + l];
                out[to + second + piece - LANES + l] = -2 * in[from + piece + l];
            }
        }
    }
}
