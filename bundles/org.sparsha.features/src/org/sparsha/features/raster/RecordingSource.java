/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioSource;
import org.sparsha.audio.peaks.PeakPyramid;

/**
 * An open recording of any length with its pyramid of peaks, which may still be growing. Peaks come from the pyramid as long as a column
 * covers a bin, below that from the samples. Safe to call from any thread.
 */
public final class RecordingSource implements PeakSource {

    private final AudioSource source;
    private final PeakPyramid pyramid;

    /**
     * @param source the open file; stays the caller's to close
     * @param pyramid its peaks, complete or being built
     */
    public RecordingSource(AudioSource source, PeakPyramid pyramid) {
        this.source = source;
        this.pyramid = pyramid;
    }

    @Override
    public double sampleRate() {
        return source.info().sampleRate();
    }

    @Override
    public int channels() {
        return source.info().channelCount();
    }

    @Override
    public long length() {
        return source.info().frames();
    }

    @Override
    public float[] read(int channel, long start, int count) throws AudioException {
        return readAll(start, count)[channel];
    }

    @Override
    public float[] readMean(long start, int count) throws AudioException {
        float[][] all = readAll(start, count);
        float[] mean = all[0];
        for (int channel = 1; channel < all.length; channel++) {
            for (int i = 0; i < count; i++) {
                mean[i] += all[channel][i];
            }
        }
        for (int i = 0; all.length > 1 && i < count; i++) {
            mean[i] /= all.length;
        }
        return mean;
    }

    private float[][] readAll(long start, int count) throws AudioException {
        float[][] samples = new float[channels()][count];
        int done = 0;
        while (done < count) {
            int read = source.read(start + done, samples, done, count - done);
            if (read <= 0) {
                break;
            }
            done += read;
        }
        if (start + done < Math.min(length(), start + count)) {
            throw new AudioException("The recording's file has become shorter since it was opened, so parts of it can't be shown. Close"
                    + " the recording and open it again.");
        }
        return samples;
    }

    @Override
    public Peaks peaks(int channel, double firstSample, double samplesPerColumn, int columns) throws AudioException {
        int level = pyramid.levelFor(samplesPerColumn);
        if (level < 0) {
            long from = Math.max(0, (long) Math.floor(firstSample));
            long to = Math.min(length(), (long) Math.ceil(firstSample + columns * samplesPerColumn) + 1);
            return to <= from ? new Peaks(columns) : Peaks.of(read(channel, from, (int) (to - from)), from, firstSample, samplesPerColumn,
                    columns);
        }
        return pyramid.version() == 0 ? new Peaks(columns) : fromBins(level, channel, firstSample, samplesPerColumn, columns);
    }

    /** Joins the bins that begin under each column; a column has at least one, for a level is chosen so. */
    private Peaks fromBins(int level, int channel, double firstSample, double samplesPerColumn, int columns) {
        double perBin = pyramid.framesPerBin(level);
        int bins = pyramid.bins(level);
        int first = (int) Math.max(0, Math.floor(firstSample / perBin));
        int last = (int) Math.min(bins, Math.ceil((firstSample + columns * samplesPerColumn) / perBin) + 1);
        Peaks peaks = new Peaks(columns);
        if (last <= first) {
            return peaks;
        }
        float[] low = new float[last - first];
        float[] high = new float[last - first];
        float[] rms = new float[last - first];
        pyramid.read(level, channel, first, last - first, low, high, rms, 0);
        for (int column = 0; column < columns; column++) {
            int from = (int) Math.floor((firstSample + column * samplesPerColumn) / perBin) - first;
            int to = Math.min(last - first, Math.max(from + 1, (int) Math.floor((firstSample + (column
                    + 1) * samplesPerColumn) / perBin) - first));
            if (from < 0 || from >= to) {
                continue;
            }
            float least = low[from];
            float greatest = high[from];
            double squares = 0;
            for (int bin = from; bin < to; bin++) {
                least = Math.min(least, low[bin]);
                greatest = Math.max(greatest, high[bin]);
                squares += (double) rms[bin] * rms[bin];
            }
            peaks.set(column, least, greatest, Math.sqrt(squares / (to - from)));
        }
        return peaks;
    }
}
