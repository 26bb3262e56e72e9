/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

/** A short clip held in memory, without a pyramid: peaks are taken from the samples each time. Immutable. */
public final class MemorySource implements PeakSource {

    private final double sampleRate;
    private final float[][] channels;

    /**
     * @param sampleRate samples a second, above 0
     * @param channels the samples of each channel, all of one length; not copied, not to be changed afterwards
     */
    public MemorySource(double sampleRate, float[]... channels) {
        if (!(sampleRate > 0) || channels.length == 0) {
            throw new IllegalArgumentException("A clip needs a sample rate above 0 and at least one channel.");
        }
        this.sampleRate = sampleRate;
        this.channels = channels.clone();
    }

    @Override
    public double sampleRate() {
        return sampleRate;
    }

    @Override
    public int channels() {
        return channels.length;
    }

    @Override
    public long length() {
        return channels[0].length;
    }

    @Override
    public float[] read(int channel, long start, int count) {
        float[] result = new float[count];
        System.arraycopy(channels[channel], (int) start, result, 0, count);
        return result;
    }

    @Override
    public Peaks peaks(int channel, double firstSample, double samplesPerColumn, int columns) {
        return Peaks.of(channels[channel], 0, firstSample, samplesPerColumn, columns);
    }
}
