/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.filter;

/**
 * Fourier transform of real signals in 32-bit floats, in the order of operations that libsoxr's has where it computes four numbers at once:
 * every fourth sample makes a lane, the lanes are transformed alike, and one more step of radix 4 joins them. Rounding is part of the
 * result: a resampler's stop band holds nothing else, and features that look there (spectral contrast) are those of the reference only
 * where it is the same. Passes of radix 4 and 2 over a real signal after Swarztrauber, "Vectorizing the FFTs", in Rodrigue (ed.), Parallel
 * Computations, 1982; the transform back is not divided by the length. Not for several threads at once.
 */
final class LaneTransform {

    private final int length;
    /** Length of a lane's own transform. */
    private final int laneLength;
    private final LanePass[] passes;
    /** Rotation of lane l's bin f: cosine and sine of -2 pi l f / length, at {@code 3 f + l - 1}. */
    private final float[] cosine;
    private final float[] sine;
    private float[] lanes;
    private float[] spare;

    /**
     * @param length number of samples, a power of two, at least 32
     */
    LaneTransform(int length) {
        this.length = length;
        this.laneLength = length / LanePass.LANES;
        this.passes = LanePass.of(laneLength);
        this.lanes = new float[length];
        this.spare = new float[length];
        int bins = laneLength / 2;
        cosine = new float[3 * bins];
        sine = new float[3 * bins];
        for (int f = 0; f < bins; f++) {
            for (int lane = 1; lane < LanePass.LANES; lane++) {
                float angle = (float) (-2 * Math.PI * lane * f / length);
                cosine[3 * f + lane - 1] = FloatAngles.cosine(angle);
                sine[3 * f + lane - 1] = FloatAngles.sine(angle);
            }
        }
    }

    private LaneTransform(LaneTransform other) {
        this.length = other.length;
        this.laneLength = other.laneLength;
        this.passes = other.passes;
        this.cosine = other.cosine;
        this.sine = other.sine;
        this.lanes = new float[length];
        this.spare = new float[length];
    }

    /** Another one of the same length for another thread, which shares the tables. */
    LaneTransform anew() {
        return new LaneTransform(this);
    }

    /**
     * From a signal to its spectrum.
     *
     * @param signal as many samples as the transform is long, not changed
     * @param spectrum its bins 0 to length / 2 are written
     */
    void forward(float[] signal, FloatSpectrum spectrum) {
        System.arraycopy(signal, 0, lanes, 0, length);
        for (int p = passes.length - 1; p >= 0; p--) {
            passes[p].forward(lanes, spare);
            swap();
        }
        join(spectrum);
    }

    /**
     * From a spectrum to the signal, times the length.
     *
     * @param spectrum bins 0 to length / 2, not changed; the first and the last are taken as real
     * @param signal gets the samples
     */
    void backward(FloatSpectrum spectrum, float[] signal) {
        part(spectrum);
        for (LanePass pass : passes) {
            pass.backward(lanes, spare);
            swap();
        }
        System.arraycopy(lanes, 0, signal, 0, length);
    }

    private void swap() {
        float[] other = lanes;
        lanes = spare;
        spare = other;
    }

    /** The step of radix 4 over the lanes: bin f of each makes the bins f, length / 4 - f, length / 4 + f and length / 2 - f. */
    private void join(FloatSpectrum spectrum) {
        float[] re = spectrum.re();
        float[] im = spectrum.im();
        int quarter = length / 4;
        for (int f = 1; f < laneLength / 2; f++) {
            int real = LanePass.LANES * (2 * f - 1);
            int imaginary = real + LanePass.LANES;
            int turn = 3 * f;
            float r0 = lanes[real];
            float i0 = lanes[imaginary];
            float r1 = lanes[real + 1] * cosine[turn] - lanes[imaginary + 1] * sine[turn];
            float i1 = lanes[imaginary + 1] * cosine[turn] + lanes[real + 1] * sine[turn];
            float r2 = lanes[real + 2] * cosine[turn + 1] - lanes[imaginary + 2] * sine[turn + 1];
            float i2 = lanes[imaginary + 2] * cosine[turn + 1] + lanes[real + 2] * sine[turn + 1];
            float r3 = lanes[real + 3] * cosine[turn + 2] - lanes[imaginary + 3] * sine[turn + 2];
            float i3 = lanes[imaginary + 3] * cosine[turn + 2] + lanes[real + 3] * sine[turn + 2];
            float evenRe = r0 + r2;
            float evenIm = i0 + i2;
            float oddRe = r1 + r3;
            float oddIm = i1 + i3;
            float evenReDifference = r0 - r2;
            float evenImDifference = i0 - i2;
            float oddReDifference = r3 - r1;
            float oddImDifference = i3 - i1;
            re[f] = evenRe + oddRe;
            im[f] = evenIm + oddIm;
            re[length / 2 - f] = evenRe - oddRe;
            im[length / 2 - f] = oddIm - evenIm;
            re[quarter - f] = evenReDifference + oddImDifference;
            im[quarter - f] = oddReDifference - evenImDifference;
            re[quarter + f] = evenReDifference - oddImDifference;
            im[quarter + f] = oddReDifference + evenImDifference;
        }
        joinRealBins(re, im);
    }

    /** Bin 0 of the lanes and their last one are real. */
    private void joinRealBins(float[] re, float[] im) {
        float even = lanes[0] + lanes[2];
        float odd = lanes[1] + lanes[3];
        re[0] = even + odd;
        im[0] = 0;
        re[length / 2] = even - odd;
        im[length / 2] = 0;
        re[length / 4] = lanes[0] - lanes[2];
        im[length / 4] = lanes[3] - lanes[1];
        int last = LanePass.LANES * (laneLength - 1);
        float root = (float) (Math.sqrt(2) / 2);
        float difference = root * (lanes[last + 1] - lanes[last + 3]);
        float sum = root * (lanes[last + 1] + lanes[last + 3]);
        re[length / 8] = lanes[last] + difference;
        im[length / 8] = -lanes[last + 2] - sum;
        re[3 * length / 8] = lanes[last] - difference;
        im[3 * length / 8] = lanes[last + 2] - sum;
    }

    /** The reverse of {@link #join}. */
    private void part(FloatSpectrum spectrum) {
        float[] re = spectrum.re();
        float[] im = spectrum.im();
        int quarter = length / 4;
        for (int f = 1; f < laneLength / 2; f++) {
            float outerSum = re[f] + re[length / 2 - f];
            float outerDifference = re[f] - re[length / 2 - f];
            float innerSum = re[quarter - f] + re[quarter + f];
            float innerDifference = re[quarter - f] - re[quarter + f];
            float outerImSum = im[f] + im[length / 2 - f];
            float outerImDifference = im[f] - im[length / 2 - f];
            float innerImSum = im[quarter - f] + im[quarter + f];
            float innerImDifference = im[quarter - f] - im[quarter + f];
            int real = LanePass.LANES * (2 * f - 1);
            int imaginary = real + LanePass.LANES;
            lanes[real] = outerSum + innerSum;
            lanes[imaginary] = outerImDifference - innerImDifference;
            turnBack(f, 1, outerDifference - innerImSum, outerImSum - innerDifference);
            turnBack(f, 2, outerSum - innerSum, outerImDifference + innerImDifference);
            turnBack(f, 3, outerDifference + innerImSum, outerImSum + innerDifference);
        }
        partRealBins(re, im);
    }

    private void turnBack(int f, int lane, float re, float im) {
        int turn = 3 * f + lane - 1;
        int real = LanePass.LANES * (2 * f - 1) + lane;
        lanes[real] = re * cosine[turn] + im * sine[turn];
        lanes[real + LanePass.LANES] = im * cosine[turn] - re * sine[turn];
    }

    private void partRealBins(float[] re, float[] im) {
        float sum = re[0] + re[length / 2];
        float difference = re[0] - re[length / 2];
        lanes[0] = sum + 2 * re[length / 4];
        lanes[1] = difference - 2 * im[length / 4];
        lanes[2] = sum - 2 * re[length / 4];
        lanes[3] = difference + 2 * im[length / 4];
        int last = LanePass.LANES * (laneLength - 1);
        float root = (float) Math.sqrt(2);
        float across = root * (re[length / 8] - re[3 * length / 8]);
        float along = root * (im[length / 8] + im[3 * length / 8]);
        lanes[last] = 2 * (re[length / 8] + re[3 * length / 8]);
        lanes[last + 1] = across - along;
        lanes[last + 2] = 2 * (im[3 * length / 8] - im[length / 8]);
        lanes[last + 3] = -across - along;
    }
}
