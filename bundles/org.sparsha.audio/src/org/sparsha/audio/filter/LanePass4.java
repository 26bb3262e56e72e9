/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.filter;

/** A pass of radix 4. */
final class LanePass4 extends LanePass {

    private static final float ROOT = (float) Math.sqrt(2);
    private static final float HALF_ROOT = (float) (Math.sqrt(2) / 2);

    LanePass4(int size, int groups) {
        super(4, size, groups);
    }

    @Override
    void join(float[] in, int from, int second, float[] out, int to, int piece) {
        joinFirst(in, from, second, out, to, piece);
        for (int b = 1; 2 * b < size; b++) {
            joinBin(b, in, from + LANES * (2 * b - 1), second, out, to, piece);
        }
        if (size % 2 == 0) {
            joinLast(in, from + piece - LANES, second, out, to, piece);
        }
    }

    private static void joinFirst(float[] in, int from, int second, float[] out, int to, int piece) {
        for (int l = 0; l < LANES; l++) {
            float a0 = in[from + l];
            float a1 = in[from + second + l];
            float a2 = in[from + 2 * second + l];
            float a3 = in[from + 3 * second + l];
            float odd = a1 + a3;
            float even = a0 + a2;
            out[to + l] = odd + even;
            out[to + 2 * piece - LANES + l] = a0 - a2;
            out[to + 2 * piece + l] = a3 - a1;
            out[to + 4 * piece - LANES + l] = even - odd;
        }
    }

    private void joinBin(int b, float[] in, int at, int second, float[] out, int to, int piece) {
        float cos1 = cosine[0][b - 1];
        float sin1 = sine[0][b - 1];
        float cos2 = cosine[1][b - 1];
        float sin2 = sine[1][b - 1];
        float cos3 = cosine[2][b - 1];
        float sin3 = sine[2][b - 1];
        int low = to + LANES * (2 * b - 1);
        int mirrored = to + piece - LANES * (2 * b + 1);
        for (int l = 0; l < LANES; l++) {
            int i = at + l;
            float re0 = in[i];
            float im0 = in[i + LANES];
            float re1 = in[i + second] * cos1 + in[i + second + LANES] * sin1;
            float im1 = in[i + second + LANES] * cos1 - in[i + second] * sin1;
            float re2 = in[i + 2 * second] * cos2 + in[i + 2 * second + LANES] * sin2;
            float im2 = in[i + 2 * second + LANES] * cos2 - in[i + 2 * second] * sin2;
            float re3 = in[i + 3 * second] * cos3 + in[i + 3 * second + LANES] * sin3;
            float im3 = in[i + 3 * second + LANES] * cos3 - in[i + 3 * second] * sin3;
            float oddRe = re1 + re3;
            float oddReDifference = re3 - re1;
            float evenRe = re0 + re2;
            float evenReDifference = re0 - re2;
            float oddIm = im1 + im3;
            float oddImDifference = im1 - im3;
            float evenIm = im0 + im2;
            float evenImDifference = im0 - im2;
            out[low + l] = oddRe + evenRe;
            out[low + LANES + l] = oddIm + evenIm;
            out[low + 2 * piece + l] = oddImDifference + evenReDifference;
            out[low + 2 * piece + LANES + l] = oddReDifference + evenImDifference;
            out[mirrored + piece + l] = evenReDifference - oddImDifference;
            out[mirrored + piece + LANES + l] = oddReDifference - evenImDifference;
            out[mirrored + 3 * piece + l] = evenRe - oddRe;
            out[mirrored + 3 * piece + LANES + l] = oddIm - evenIm;
        }
    }

    private static void joinLast(float[] in, int at, int second, float[] out, int to, int piece) {
        for (int l = 0; l < LANES; l++) {
            float a0 = in[at + l];
            float a1 = in[at + second + l];
            float a2 = in[at + 2 * second + l];
            float a3 = in[at + 3 * second + l];
            float im = -HALF_ROOT * (a1 + a3);
            float re = -HALF_ROOT * (a3 - a1);
            out[to + piece - LANES + l] = re + a0;
            out[to + piece + l] = im - a2;
            out[to + 3 * piece - LANES + l] = a0 - re;
            out[to + 3 * piece + l] = im + a2;
        }
    }

    @Override
    void part(float[] in, int from, float[] out, int to, int second, int piece) {
        partFirst(in, from, out, to, second, piece);
        for (int b = 1; 2 * b < size; b++) {
            partBin(b, in, from, out, to + LANES * (2 * b - 1), second, piece);
        }
        if (size % 2 == 0) {
            partLast(in, from, out, to + piece - LANES, second, piece);
        }
    }

    private static void partFirst(float[] in, int from, float[] out, int to, int second, int piece) {
        for (int l = 0; l < LANES; l++) {
            float first = in[from + l];
            float last = in[from + 4 * piece - LANES + l];
            float re = 2 * in[from + 2 * piece - LANES + l];
            float im = 2 * in[from + 2 * piece + l];
            float sum = first + last;
            float difference = first - last;
            out[to + l] = sum + re;
            out[to + second + l] = difference - im;
            out[to + 2 * second + l] = sum - re;
            out[to + 3 * second + l] = difference + im;
        }
    }

    private void partBin(int b, float[] in, int from, float[] out, int at, int second, int piece) {
        float cos1 = cosine[0][b - 1];
        float sin1 = sine[0][b - 1];
        float cos2 = cosine[1][b - 1];
        float sin2 = sine[1][b - 1];
        float cos3 = cosine[2][b - 1];
        float sin3 = sine[2][b - 1];
        int low = from + LANES * (2 * b - 1);
        int mirrored = from + piece - LANES * (2 * b + 1);
        for (int l = 0; l < LANES; l++) {
            float outerDifference = in[low + l] - in[mirrored + 3 * piece + l];
            float outerSum = in[low + l] + in[mirrored + 3 * piece + l];
            float innerDifference = in[low + 2 * piece + l] - in[mirrored + piece + l];
            float innerSum = in[low + 2 * piece + l] + in[mirrored + piece + l];
            float innerImDifference = in[low + 2 * piece + LANES + l] - in[mirrored + piece + LANES + l];
            float innerImSum = in[low + 2 * piece + LANES + l] + in[mirrored + piece + LANES + l];
            float outerImSum = in[low + LANES + l] + in[mirrored + 3 * piece + LANES + l];
            float outerImDifference = in[low + LANES + l] - in[mirrored + 3 * piece + LANES + l];
            float re1 = outerDifference - innerImSum;
            float im1 = outerImSum + innerDifference;
            float re2 = outerSum - innerSum;
            float im2 = outerImDifference - innerImDifference;
            float re3 = outerDifference + innerImSum;
            float im3 = outerImSum - innerDifference;
            out[at + l] = outerSum + innerSum;
            out[at + LANES + l] = outerImDifference + innerImDifference;
            out[at + second + l] = re1 * cos1 - im1 * sin1;
            out[at + second + LANES + l] = im1 * cos1 + re1 * sin1;
            out[at + 2 * second + l] = re2 * cos2 - im2 * sin2;
            out[at + 2 * second + LANES + l] = im2 * cos2 + re2 * sin2;
            out[at + 3 * second + l] = re3 * cos3 - im3 * sin3;
            out[at + 3 * second + LANES + l] = im3 * cos3 + re3 * sin3;
        }
    }

    private static void partLast(float[] in, int from, float[] out, int at, int second, int piece) {
        for (int l = 0; l < LANES; l++) {
            float re1 = in[from + piece - LANES + l];
            float im1 = in[from + piece + l];
            float re2 = in[from + 3 * piece - LANES + l];
            float im2 = in[from + 3 * piece + l];
            float difference = re1 - re2;
            float sum = re1 + re2;
            float imSum = im2 + im1;
            float imDifference = im2 - im1;
            out[at + l] = 2 * sum;
            out[at + second + l] = -ROOT * (imSum - difference);
            out[at + 2 * second + l] = 2 * imDifference;
            out[at + 3 * second + l] = -ROOT * (imSum + difference);
        }
    }
}
