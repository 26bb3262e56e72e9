/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.peaks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import org.sparsha.audio.AudioClip;
import org.sparsha.core.SampleRange;

/**
 * Smallest, largest and RMS value of a recording's samples in bins of {@value #BASE} samples (level 0) and of {@value #FACTOR} times
 * as many at each further level. It may be read by any thread while a {@link PeakBuilder} fills it: what has not been read from the file
 * yet is an estimate out of a few samples, and 0 before that. A stereo hour at 44.1 kHz takes 10 MB.
 */
public final class PeakPyramid {

    /** Samples in a bin of level 0. */
    public static final int BASE = 256;
    /** How many bins make one of the next level. */
    public static final int FACTOR = 4;
    /** The level whose bins are filled as a whole. */
    static final int CHUNK_LEVEL = 4;
    /** Samples in a bin of {@link #CHUNK_LEVEL}. */
    static final int CHUNK = BASE * FACTOR * FACTOR * FACTOR * FACTOR;

    private final long frames;
    private final int channelCount;
    private final int sampleRate;
    private final List<PeakLevel> levels = new ArrayList<>();
    /** Chunks that some thread fills or has filled; guarded by {@link #exact}. */
    private final BitSet begun = new BitSet();
    private final BitSet exact = new BitSet();
    private volatile long version;

    /**
     * An empty pyramid.
     *
     * @param frames samples a channel
     * @param channelCount number of channels
     * @param sampleRate samples a second
     */
    PeakPyramid(long frames, int channelCount, int sampleRate) {
        this.frames = frames;
        this.channelCount = channelCount;
        this.sampleRate = sampleRate;
        int perBin = BASE;
        while (levels.size() <= CHUNK_LEVEL || levels.get(levels.size() - 1).bins > 1) {
            levels.add(new PeakLevel(channelCount, frames, perBin));
            if (perBin > Integer.MAX_VALUE / FACTOR) {
                break;
            }
            perBin *= FACTOR;
        }
    }

    /**
     * The complete pyramid of a clip in memory.
     *
     * @param clip any clip
     * @return its pyramid
     */
    public static PeakPyramid of(AudioClip clip) {
        PeakPyramid pyramid = new PeakPyramid(clip.frames(), clip.channelCount(), clip.sampleRate());
        float[][] channels = new float[clip.channelCount()][];
        for (int c = 0; c < channels.length; c++) {
            channels[c] = clip.channel(c);
        }
        for (int chunk = 0; chunk < pyramid.chunks(); chunk++) {
            int start = chunk * CHUNK;
            pyramid.fill(chunk, channels, start, Math.min(CHUNK, clip.frames() - start));
        }
        return pyramid;
    }

    /** @return samples a channel */
    public long frames() {
        return frames;
    }

    /** @return number of channels */
    public int channelCount() {
        return channelCount;
    }

    /** @return samples a second */
    public int sampleRate() {
        return sampleRate;
    }

    /** @return number of levels; the coarsest has one bin (or few, for a recording of many hours) */
    public int levelCount() {
        return levels.size();
    }

    /**
     * @param level which level, from 0, the finest
     * @return samples in each of its bins but perhaps the last
     */
    public int framesPerBin(int level) {
        return levels.get(level).framesPerBin;
    }

    /**
     * @param level which level
     * @return number of its bins
     */
    public int bins(int level) {
        return levels.get(level).bins;
    }

    /**
     * The level to draw from.
     *
     * @param framesPerPixel samples that fall on one pixel
     * @return the coarsest level with a bin or more a pixel, or -1 where even the finest has fewer: draw from the samples themselves then
     */
    public int levelFor(double framesPerPixel) {
        int level = -1;
        while (level + 1 < levels.size() && framesPerBin(level + 1) <= framesPerPixel) {
            level++;
        }
        return level;
    }

    /**
     * Reads bins as they are now. Safe on any thread.
     *
     * @param level which level
     * @param channel which channel
     * @param firstBin first bin wanted
     * @param count bins wanted; all must exist
     * @param lowest gets each bin's smallest sample
     * @param highest gets each bin's largest sample
     * @param rms gets each bin's root mean square
     * @param offset index in the arrays of the first bin
     */
    public void read(int level, int channel, int firstBin, int count, float[] lowest, float[] highest, float[] rms, int offset) {
        PeakLevel from = version >= 0 ? levels.get(level) : null; // reading the volatile field makes the builder's writes visible
        if (from == null) {
            return;
        }
        for (int i = 0; i < count; i++) {
            lowest[offset + i] = Float.float16ToFloat(from.lowest[channel][firstBin + i]);
            highest[offset + i] = Float.float16ToFloat(from.highest[channel][firstBin + i]);
            rms[offset + i] = Float.float16ToFloat(from.rms[channel][firstBin + i]);
        }
    }

    /** @return a number that rises whenever bins have changed */
    public long version() {
        return version;
    }

    /**
     * @param range any range
     * @return whether all its bins come from all of their samples, not from an estimate
     */
    public boolean isExact(SampleRange range) {
        SampleRange cut = new SampleRange(0, frames).intersection(range);
        int from = (int) (cut.start() / CHUNK);
        int to = (int) Math.ceilDiv(cut.end(), (long) CHUNK);
        synchronized (exact) {
            return cut.isEmpty() || exact.nextClearBit(from) >= to;
        }
    }

    /** @return whether it is finished */
    public boolean isComplete() {
        synchronized (exact) {
            return exact.cardinality() == chunks();
        }
    }

    /** @return how much is finished, 0 to 1 */
    public double doneShare() {
        synchronized (exact) {
            return chunks() == 0 ? 1 : (double) exact.cardinality() / chunks();
        }
    }

    /** @return number of chunks, the bins of {@link #CHUNK_LEVEL} */
    int chunks() {
        return levels.get(CHUNK_LEVEL).bins;
    }

    /** @return all levels, for the cache */
    List<PeakLevel> levels() {
        return levels;
    }

    /** Fills all levels of a chunk from its samples. */
    void fill(int chunk, float[][] samples, int offset, int count) {
        synchronized (exact) {
            begun.set(chunk);
        }
        PeakLevel base = levels.get(0);
        int firstBin = chunk * (CHUNK / BASE);
        for (int c = 0; c < channelCount; c++) {
            for (int start = 0, bin = firstBin; start < count; start += BASE, bin++) {
                summarise(base, c, bin, samples[c], offset + start, Math.min(BASE, count - start));
            }
            for (int level = 1; level <= CHUNK_LEVEL; level++) {
                PeakLevel finer = levels.get(level - 1);
                PeakLevel coarser = levels.get(level);
                int bins = CHUNK / coarser.framesPerBin;
                for (int bin = chunk * bins; bin < Math.min(coarser.bins, (chunk + 1) * bins); bin++) {
                    coarser.combine(finer, FACTOR, c, bin);
                }
            }
        }
        combineAbove(chunk);
        synchronized (exact) {
            exact.set(chunk);
            version++;
        }
    }

    private static void summarise(PeakLevel level, int channel, int bin, float[] samples, int from, int count) {
        float low = samples[from];
        float high = low;
        float squares = 0;
        for (int i = from; i < from + count; i++) {
            float value = samples[i];
            low = Math.min(low, value);
            high = Math.max(high, value);
            squares += value * value;
        }
        level.set(channel, bin, low, high, (float) Math.sqrt(squares / count));
    }

    /** Fills all levels of a chunk that isn't exact yet with one estimate. */
    void estimate(int chunk, float[][] samples, int count) {
        synchronized (exact) {
            if (!begun.get(chunk)) { // else another thread is reading all of it, or has done so
                writeEstimate(chunk, samples, count);
                version++;
            }
        }
    }

    private void writeEstimate(int chunk, float[][] samples, int count) {
        for (int c = 0; c < channelCount; c++) {
            PeakLevel own = levels.get(CHUNK_LEVEL);
            summarise(own, c, chunk, samples[c], 0, count);
            for (int level = 0; level < CHUNK_LEVEL; level++) {
                PeakLevel finer = levels.get(level);
                int from = chunk * (CHUNK / finer.framesPerBin);
                int to = Math.min(finer.bins, from + CHUNK / finer.framesPerBin);
                Arrays.fill(finer.lowest[c], from, to, own.lowest[c][chunk]);
                Arrays.fill(finer.highest[c], from, to, own.highest[c][chunk]);
                Arrays.fill(finer.rms[c], from, to, own.rms[c][chunk]);
            }
        }
        combineAbove(chunk);
    }

    private synchronized void combineAbove(int chunk) {
        int bin = chunk;
        for (int level = CHUNK_LEVEL + 1; level < levels.size(); level++) {
            bin /= FACTOR;
            for (int c = 0; c < channelCount; c++) {
                levels.get(level).combine(levels.get(level - 1), FACTOR, c, bin);
            }
        }
    }

    /** Marks everything as read from all samples: a pyramid that comes out of the cache. */
    void markComplete() {
        synchronized (exact) {
            exact.set(0, chunks());
            version++;
        }
    }
}
