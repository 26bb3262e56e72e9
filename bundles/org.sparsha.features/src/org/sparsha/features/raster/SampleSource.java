/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

import org.sparsha.core.SparshaException;

/** A clip's samples, read where they are needed and never all at once. Safe to call from any thread. */
public interface SampleSource {

    /** @return samples a second */
    double sampleRate();

    /** @return number of channels, at least 1 */
    int channels();

    /** @return number of samples of each channel; may grow while recording */
    long length();

    /**
     * Reads samples of one channel.
     *
     * @param channel channel, from 0
     * @param start first sample, at least 0
     * @param count how many; {@code start + count} must not pass {@link #length()}
     * @return exactly {@code count} samples, full scale being -1 to 1
     * @throws SparshaException if the file cannot be read
     */
    float[] read(int channel, long start, int count) throws SparshaException;

    /**
     * Reads the mean of all channels, taking silence for what lies before or after the clip.
     *
     * @param start first sample, any
     * @param count how many
     * @return exactly {@code count} samples
     * @throws SparshaException if the file cannot be read
     */
    default float[] readMeanPadded(long start, int count) throws SparshaException {
        long from = Math.min(Math.max(0, start), length());
        long to = Math.max(from, Math.min(start + count, length()));
        if (to - from == count) {
            return readMean(start, count);
        }
        float[] result = new float[count];
        if (to > from) {
            System.arraycopy(readMean(from, (int) (to - from)), 0, result, (int) (from - start), (int) (to - from));
        }
        return result;
    }

    /**
     * Reads samples of one channel, taking silence for what lies before or after the clip.
     *
     * @param channel channel, from 0
     * @param start first sample, any
     * @param count how many
     * @return exactly {@code count} samples
     * @throws SparshaException if the file cannot be read
     */
    default float[] readPadded(int channel, long start, int count) throws SparshaException {
        long from = Math.min(Math.max(0, start), length());
        long to = Math.max(from, Math.min(start + count, length()));
        if (to - from == count) {
            return read(channel, start, count);
        }
        float[] result = new float[count];
        if (to > from) {
            System.arraycopy(read(channel, from, (int) (to - from)), 0, result, (int) (from - start), (int) (to - from));
        }
        return result;
    }

    /**
     * Reads the mean of all channels.
     *
     * @param start first sample, at least 0
     * @param count how many; {@code start + count} must not pass {@link #length()}
     * @return exactly {@code count} samples
     * @throws SparshaException if the file cannot be read
     */
    default float[] readMean(long start, int count) throws SparshaException {
        float[] mean = read(0, start, count);
        int channels = channels();
        for (int channel = 1; channel < channels; channel++) {
            float[] other = read(channel, start, count);
            for (int i = 0; i < count; i++) {
                mean[i] += other[i];
            }
        }
        for (int i = 0; channels > 1 && i < count; i++) {
            mean[i] /= channels;
        }
        return mean;
    }
}
