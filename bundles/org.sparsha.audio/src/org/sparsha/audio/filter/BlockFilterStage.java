/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.filter;

/**
 * A stage that keeps or doubles the rate, filters in the frequency domain, block by block (overlap-save; Stockham, "High-speed convolution
 * and correlation", 1966), in 32-bit floats, and keeps every {@code down}-th sample. Blocks lie where libsoxr's lie, counted from the
 * signal's begin, so rounding is the same.
 */
final class BlockFilterStage implements ResamplingStage {

    private static final int SMALLEST = 1024;
    private static final int LARGEST = 1 << 17;

    private final int up;
    private final int down;
    private final int centre;
    /** Samples of a block at the higher rate, and those of its input. */
    private final int length;
    private final int inputLength;
    /** Samples of a filtered block that see none from beyond it. */
    private final int fresh;
    private final LaneTransform transform;
    private final LaneTransform inputTransform;
    private final FloatSpectrum filter;
    private final FloatSpectrum inputSpectrum;
    private final FloatSpectrum spectrum;
    private final float[] buffer;
    private int filled;
    private long outputs;
    /** Index in the next filtered block of the first sample to keep. */
    private int nextKept;
    private final float[] block;

    /**
     * @param up factor of the rate, 1 or 2
     * @param down divisor of the rate, at least 1
     * @param taps the filter at {@code up} times the input rate, an odd number of taps whose half is a multiple of {@code up};
     *     gain {@code up}
     */
    BlockFilterStage(int up, int down, double[] taps) {
        this.up = up;
        this.down = down;
        this.centre = taps.length / 2;
        this.length = length(taps.length);
        this.inputLength = length / up;
        this.fresh = length - taps.length + 1;
        this.transform = new LaneTransform(length);
        this.inputTransform = up == 1 ? transform : new LaneTransform(inputLength);
        this.spectrum = FloatSpectrum.ofLength(length);
        this.inputSpectrum = up == 1 ? spectrum : FloatSpectrum.ofLength(inputLength);
        this.filter = FloatSpectrum.ofLength(length);
        this.buffer = new float[inputLength];
        this.filled = centre / up;
        this.block = new float[length];
        for (int i = 0; i < taps.length; i++) {
            // the division by the transform's length is done here
            block[(fresh + i) % length] = (float) (taps[i] * (1.0 / length));
        }
        transform.forward(block, filter);
    }

    private BlockFilterStage(BlockFilterStage other) {
        this.up = other.up;
        this.down = other.down;
        this.centre = other.centre;
        this.length = other.length;
        this.inputLength = other.inputLength;
        this.fresh = other.fresh;
        this.transform = other.transform.anew();
        this.inputTransform = up == 1 ? transform : other.inputTransform.anew();
        this.spectrum = FloatSpectrum.ofLength(length);
        this.inputSpectrum = up == 1 ? spectrum : FloatSpectrum.ofLength(inputLength);
        this.filter = other.filter;
        this.buffer = new float[inputLength];
        this.filled = centre / up;
        this.block = new float[length];
    }

    @Override
    public ResamplingStage anew() {
        return new BlockFilterStage(this);
    }

    private static int length(int taps) {
        return Math.clamp(1 << (int) (Math.log(taps) / Math.log(2) + 2.77), SMALLEST, LARGEST);
    }

    @Override
    public void push(float[] samples, int count, Sink sink) {
        int taken = 0;
        while (taken < count) {
            int part = Math.min(inputLength - filled, count - taken);
            System.arraycopy(samples, taken, buffer, filled, part);
            filled += part;
            taken += part;
            if (filled == inputLength) {
                filterBlock(sink);
            }
        }
    }

    private void filterBlock(Sink sink) {
        inputTransform.forward(buffer, inputSpectrum);
        if (up > 1) {
            spectrum.setZeroStuffed(inputSpectrum);
        }
        spectrum.multiply(filter);
        transform.backward(spectrum, block);
        int used = fresh / up;
        System.arraycopy(buffer, used, buffer, 0, inputLength - used);
        filled -= used;
        int kept = 0;
        while (nextKept < fresh) {
            block[kept++] = block[nextKept];
            nextKept += down;
        }
        nextKept -= fresh;
        outputs += kept;
        sink.accept(block, kept);
    }

    @Override
    public void finish(long total, Sink sink) {
        float[] zeros = new float[inputLength];
        while (outputs < total) {
            push(zeros, inputLength - filled, sink);
        }
    }

    @Override
    public long lengthWithTail(long inputs) {
        return Math.floorDiv(inputs * up + centre, (long) down) + 1;
    }
}
