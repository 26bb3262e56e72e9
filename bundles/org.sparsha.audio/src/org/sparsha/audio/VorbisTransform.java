/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

/** The inverse modified cosine transform (Vorbis I, section 1.3.2) by a complex Fourier transform of a quarter of its length. */
final class VorbisTransform {

    private final int size;
    private final float[] cosines;
    private final float[] sines;
    private final float[] rootsRe;
    private final float[] rootsIm;
    private final int[] reversed;
    private final float[] re;
    private final float[] im;

    /**
     * @param size samples that come out, a power of two from 64 on
     */
    VorbisTransform(int size) {
        this.size = size;
        int quarter = size / 4;
        cosines = new float[quarter];
        sines = new float[quarter];
        rootsRe = new float[quarter / 2];
        rootsIm = new float[quarter / 2];
        reversed = new int[quarter];
        re = new float[quarter];
        im = new float[quarter];
        int bits = Integer.numberOfTrailingZeros(quarter);
        for (int k = 0; k < quarter; k++) {
            double angle = 2 * Math.PI * (k + 0.125) / size;
            cosines[k] = (float) -Math.cos(angle);
            sines[k] = (float) -Math.sin(angle);
            reversed[k] = Integer.reverse(k) >>> 32 - bits;
        }
        for (int k = 0; k < quarter / 2; k++) {
            rootsRe[k] = (float) Math.cos(2 * Math.PI * k / quarter);
            rootsIm[k] = (float) Math.sin(2 * Math.PI * k / quarter);
        }
    }

    /**
     * @param spectrum half as many values as come out
     * @param out gets the samples: sum over k of {@code spectrum[k] cos(pi / (2 size) (2 n + 1 + size / 2) (2 k + 1))}
     */
    void inverse(float[] spectrum, float[] out) {
        int half = size / 2;
        int quarter = size / 4;
        for (int k = 0; k < quarter; k++) {
            float a = -spectrum[half - 1 - 2 * k];
            float b = -spectrum[2 * k];
            int j = reversed[k];
            re[j] = a * cosines[k] - b * sines[k];
            im[j] = a * sines[k] + b * cosines[k];
        }
        fourier(quarter);
        int eighth = quarter / 2;
        for (int k = 0; k < eighth; k++) {
            int low = eighth - k - 1;
            int high = eighth + k;
            float lowRe = im[low] * sines[low] - re[low] * cosines[low];
            float highIm = im[low] * cosines[low] + re[low] * sines[low];
            float highRe = im[high] * sines[high] - re[high] * cosines[high];
            float lowIm = im[high] * cosines[high] + re[high] * sines[high];
            out[quarter + 2 * low] = lowRe;
            out[quarter + 2 * low + 1] = lowIm;
            out[quarter + 2 * high] = highRe;
            out[quarter + 2 * high + 1] = highIm;
        }
        for (int k = 0; k < quarter; k++) {
            out[k] = -out[half - k - 1];
            out[size - k - 1] = out[half + k];
        }
    }

    private void fourier(int length) {
        for (int span = 1; span < length; span *= 2) {
            int step = length / (2 * span);
            for (int from = 0; from < length; from += 2 * span) {
                for (int k = 0; k < span; k++) {
                    float wRe = rootsRe[k * step];
                    float wIm = rootsIm[k * step];
                    int a = from + k;
                    int b = a + span;
                    float tRe = re[b] * wRe - im[b] * wIm;
                    float tIm = re[b] * wIm + im[b] * wRe;
                    re[b] = re[a] - tRe;
                    im[b] = im[a] - tIm;
                    re[a] += tRe;
                    im[a] += tIm;
                }
            }
        }
    }
}
