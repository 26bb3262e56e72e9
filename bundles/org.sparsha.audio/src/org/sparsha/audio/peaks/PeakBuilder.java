/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.peaks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;

import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioInfo;
import org.sparsha.audio.AudioSource;
import org.sparsha.audio.SoundReader;
import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;

/**
 * Builds the pyramid of a file. First a few samples of every second or so give an outline of the whole, then everything is read: what
 * the user looks at first, the rest from begin to end. {@link #run} works on the thread that calls it; several threads may call it at
 * once, each then opens the file itself and takes its share.
 */
public final class PeakBuilder {

    private static final int ESTIMATE_FRAMES = 512;
    private static final int CHUNKS_FOR_ESTIMATE = 16;

    private final Path file;
    private final PeakPyramid pyramid;
    private final SoundReader reader;
    private final BitSet taken = new BitSet();
    private int nextEstimate;
    private SampleRange preferred = new SampleRange(0, 0);

    /**
     * @param file the sound file
     * @param info what it is, as an open source tells
     * @param reader reads it
     */
    public PeakBuilder(Path file, AudioInfo info, SoundReader reader) {
        this.file = file;
        this.reader = reader;
        this.pyramid = new PeakPyramid(info.frames(), info.channelCount(), info.sampleRate());
        this.nextEstimate = pyramid.chunks() < CHUNKS_FOR_ESTIMATE ? Integer.MAX_VALUE : 0;
    }

    /** @return the pyramid, from the begin on: empty, then estimated, then exact */
    public PeakPyramid pyramid() {
        return pyramid;
    }

    /**
     * Says what shall be read first from now on, such as what is on the screen. Any thread.
     *
     * @param range any range
     */
    public synchronized void prefer(SampleRange range) {
        preferred = range;
    }

    /**
     * Fills the pyramid; returns when nothing is left to be taken on (with several callers, the others may still be finishing a piece).
     *
     * @param progress gets this call's share of the work, and can cancel it
     * @param changed told after each change which range is better known, on the calling thread
     * @throws AudioException where the file can't be read any more
     */
    public void run(Progress progress, Consumer<SampleRange> changed) throws AudioException {
        try (AudioSource source = reader.open(file)) {
            float[][] samples = new float[pyramid.channelCount()][PeakPyramid.CHUNK];
            if (source.isRandomAccess()) {
                estimate(source, samples, progress, changed);
            }
            for (int chunk = take(); chunk >= 0; chunk = take()) {
                try {
                    progress.checkCancelled();
                    fill(source, chunk, samples);
                } catch (AudioException | RuntimeException e) {
                    giveBack(chunk);
                    throw e;
                }
                progress.worked(1.0 / pyramid.chunks());
                changed.accept(range(chunk));
            }
        }
    }

    private void estimate(AudioSource source, float[][] samples, Progress progress, Consumer<SampleRange> changed) throws AudioException {
        boolean some = false;
        for (int chunk = takeEstimate(); chunk >= 0; chunk = takeEstimate()) {
            if (chunk % 256 == 0) {
                progress.checkCancelled();
            }
            int half = ESTIMATE_FRAMES / 2;
            int read = source.read(range(chunk).start(), samples, 0, half);
            read += source.read(range(chunk).start() + PeakPyramid.CHUNK / 2, samples, read, half);
            if (read > 0) {
                pyramid.estimate(chunk, samples, read);
                some = true;
            }
        }
        if (some) {
            changed.accept(new SampleRange(0, pyramid.frames()));
        }
    }

    private void fill(AudioSource source, int chunk, float[][] samples) throws AudioException {
        SampleRange range = range(chunk);
        int length = (int) range.length();
        int read = source.read(range.start(), samples, 0, length);
        for (float[] channel : samples) {
            Arrays.fill(channel, read, length, 0f); // a file cut short since it was opened ends in silence
        }
        pyramid.fill(chunk, samples, 0, length);
    }

    private SampleRange range(int chunk) {
        long start = (long) chunk * PeakPyramid.CHUNK;
        return new SampleRange(start, Math.min(pyramid.frames(), start + PeakPyramid.CHUNK));
    }

    private synchronized int takeEstimate() {
        return nextEstimate < pyramid.chunks() ? nextEstimate++ : -1;
    }

    private synchronized int take() {
        int chunk = taken.nextClearBit((int) Math.min(pyramid.chunks(), preferred.start() / PeakPyramid.CHUNK));
        if ((long) chunk * PeakPyramid.CHUNK >= Math.min(preferred.end(), pyramid.frames())) {
            chunk = taken.nextClearBit(0);
        }
        if (chunk >= pyramid.chunks()) {
            return -1;
        }
        taken.set(chunk);
        return chunk;
    }

    private synchronized void giveBack(int chunk) {
        taken.clear(chunk);
    }
}
