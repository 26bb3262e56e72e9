/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.demo;

import java.util.concurrent.atomic.AtomicInteger;

import org.sparsha.core.SparshaException;
import org.sparsha.features.raster.PeakSource;
import org.sparsha.features.raster.Peaks;

/** Counts how often a source has given peaks that are known, to tell when a first waveform has been painted. */
final class KnownPeaks implements PeakSource {

    private final PeakSource source;
    private final AtomicInteger calls = new AtomicInteger();

    KnownPeaks(PeakSource source) {
        this.source = source;
    }

    int calls() {
        return calls.get();
    }

    @Override
    public double sampleRate() {
        return source.sampleRate();
    }

    @Override
    public int channels() {
        return source.channels();
    }

    @Override
    public long length() {
        return source.length();
    }

    @Override
    public float[] read(int channel, long start, int count) throws SparshaException {
        return source.read(channel, start, count);
    }

    @Override
    public float[] readMean(long start, int count) throws SparshaException {
        return source.readMean(start, count);
    }

    @Override
    public Peaks peaks(int channel, double firstSample, double samplesPerColumn, int columns) throws SparshaException {
        Peaks peaks = source.peaks(channel, firstSample, samplesPerColumn, columns);
        if (peaks.isKnown(0)) {
            calls.incrementAndGet();
        }
        return peaks;
    }
}
