/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.Closeable;
import java.util.List;

import org.sparsha.core.SampleRange;
import org.sparsha.core.Warning;

/**
 * An open sound file (or any other long signal) whose samples are fetched where they are wanted, however long it is: it never holds more
 * than a few buffers in memory. Safe on any thread: reads follow one another. Closing it makes later reads fail with an
 * {@link AudioException}.
 */
public interface AudioSource extends Closeable {

    /** @return what the file is */
    AudioInfo info();

    /**
     * Reads frames from anywhere. NaN and infinite samples come as 0.
     *
     * @param start first frame, at least 0
     * @param into one array a channel
     * @param offset where in the arrays to begin
     * @param count frames wanted, at most what fits into the arrays
     * @return frames read: {@code count}, or fewer where the file ends before; 0 at or after its end
     * @throws AudioException where the file can't be read any more, or holds broken data
     */
    int read(long start, float[][] into, int offset, int count) throws AudioException;

    /** @return whether reading here and there is as fast as reading on; not so for compressed files */
    default boolean isRandomAccess() {
        return true;
    }

    /** @return how many NaN or infinite samples the reads so far have met and replaced by 0 */
    default long replacedSamples() {
        return 0;
    }

    /**
     * What reading has shown so far and the header doesn't tell, such as a checksum over all of the sound that is wrong.
     *
     * @return warnings besides those of {@link #info()}
     */
    default List<Warning> warningsOfReading() {
        return List.of();
    }

    /**
     * Decodes a part into memory.
     *
     * @param range which frames, cut at the source's end; at most {@link AudioFiles#LONGEST_IN_MEMORY} samples over all channels
     * @return the part as a clip of its own
     * @throws AudioException where it is too long for memory or can't be read
     */
    default AudioClip clip(SampleRange range) throws AudioException {
        return SourceClips.read(this, range);
    }

    /** Closes the file; closing again does nothing. */
    @Override
    void close();
}
