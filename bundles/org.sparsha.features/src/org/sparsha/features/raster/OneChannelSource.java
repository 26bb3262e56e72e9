/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

import org.sparsha.core.SparshaException;

/**
 * One channel of a recording as if it were all of it.
 *
 * @param all the recording
 * @param channel which of its channels, from 0
 */
public record OneChannelSource(PeakSource all, int channel) implements PeakSource {

    /** Refuses a channel that isn't there. */
    public OneChannelSource {
        if (channel < 0 || channel >= all.channels()) {
            throw new IllegalArgumentException("There is no channel " + channel + " among " + all.channels() + ".");
        }
    }

    @Override
    public double sampleRate() {
        return all.sampleRate();
    }

    @Override
    public int channels() {
        return 1;
    }

    @Override
    public long length() {
        return all.length();
    }

    @Override
    public float[] read(int only, long start, int count) throws SparshaException {
        return all.read(channel, start, count);
    }

    @Override
    public Peaks peaks(int only, double firstSample, double samplesPerColumn, int columns) throws SparshaException {
        return all.peaks(channel, firstSample, samplesPerColumn, columns);
    }
}
