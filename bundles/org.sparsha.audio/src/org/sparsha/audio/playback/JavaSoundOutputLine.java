/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import java.util.function.LongSupplier;

import javax.sound.sampled.SourceDataLine;

import org.sparsha.audio.AudioException;

/** An open Java Sound line for playing. */
final class JavaSoundOutputLine implements OutputLine {

    private final SourceDataLine line;
    private final String deviceName;
    private final int deviceChannels;
    private final SmoothPosition position;
    private volatile boolean closed;
    private volatile long written;

    JavaSoundOutputLine(SourceDataLine line, String deviceName, LongSupplier nanoTime) {
        this.line = line;
        this.deviceName = deviceName;
        this.deviceChannels = line.getFormat().getChannels();
        this.position = new SmoothPosition(line.getFormat().getSampleRate(), nanoTime);
    }

    @Override
    public void write(float[][] channels, int offset, int count) throws AudioException {
        byte[] bytes = PcmFormats.encode(channels, offset, count, deviceChannels);
        int taken = closed ? bytes.length : line.write(bytes, 0, bytes.length);
        written += count;
        if (taken < bytes.length && !closed) {
            throw new AudioException("The sound device \"" + deviceName + "\" stopped working while playing: check that it is still"
                    + " connected, or choose another in the preferences.");
        }
    }

    @Override
    public long framesPlayed() {
        return closed ? position.last() : position.at(line.getLongFramePosition(), written, line.isActive());
    }

    @Override
    public void pause() {
        line.stop();
    }

    @Override
    public void resume() {
        line.start();
    }

    @Override
    public void drain() {
        line.drain();
    }

    @Override
    public void close() {
        if (!closed) {
            framesPlayed(); // the last position stays known
            closed = true;
            line.stop();
            line.flush();
            line.close();
        }
    }
}
