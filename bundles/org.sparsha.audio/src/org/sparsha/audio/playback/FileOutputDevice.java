/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import java.nio.file.Path;
import java.util.function.LongSupplier;

import org.sparsha.audio.AudioException;

/**
 * Writes what would be heard into a WAV file (32-bit float), for tests, for machines without a sound device and to check that the cursor
 * and the sound agree. Each time something is played the file begins anew.
 *
 * @param file where to
 * @param realTime whether it takes as long as a sound card would; else it takes frames as fast as they come
 * @param nanoTime the clock, {@link System#nanoTime} or a test's own
 */
public record FileOutputDevice(Path file, boolean realTime, LongSupplier nanoTime) implements OutputDevice {

    /** How an id of this kind of device begins; the file's path follows. */
    public static final String ID_PREFIX = "file:";

    /**
     * A device on the system's clock.
     *
     * @param file where to
     * @param realTime whether it takes as long as a sound card would
     */
    public FileOutputDevice(Path file, boolean realTime) {
        this(file, realTime, System::nanoTime);
    }

    @Override
    public String id() {
        return ID_PREFIX + file;
    }

    @Override
    public String name() {
        return "File " + file;
    }

    @Override
    public OutputLine open(int sampleRate, int channelCount) throws AudioException {
        return new FileOutputLine(this, sampleRate, channelCount);
    }
}
