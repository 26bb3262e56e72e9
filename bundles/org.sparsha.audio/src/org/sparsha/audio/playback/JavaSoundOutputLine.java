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
    private final JavaSoundLine state;
    private final int frameBytes;
    private final SmoothPosition position;
    private volatile long written;
    private volatile long reported;
    private volatile boolean active;

    /** To be made by the thread that will write. */
    JavaSoundOutputLine(SourceDataLine line, String deviceName, LongSupplier nanoTime) {
        this.line = line;
        this.frameBytes = line.getFormat().getFrameSize();
        this.position = new SmoothPosition(line.getFormat().getSampleRate(), nanoTime);
        this.state = new JavaSoundLine(line, "The sound device \"" + deviceName + "\" stopped working while playing: check that it is still"
                + " connected and play again, or choose another in the preferences.", nanoTime);
    }

    @Override
    public void write(float[][] channels, int offset, int count) throws AudioException {
        byte[] bytes = PcmFormats.encode(channels, offset, count, line.getFormat().getChannels());
        int done = 0;
        while (done < bytes.length) {
            int room = state.await(bytes.length - done, frameBytes, this::report);
            if (room == 0) {
                return;
            }
            int taken = give(bytes, done, room);
            if (taken <= 0 && !state.isClosed()) {
                throw state.failure(new IllegalStateException("The driver takes nothing, though it has room"));
            }
            done += taken;
            written += taken / frameBytes;
        }
        report();
    }

    /** Asks the device where it is, which no other thread may do. */
    private void report() {
        active = isActive();
        reported = told();
        position.at(reported, written, active);
    }

    private int give(byte[] bytes, int from, int count) throws AudioException {
        try {
            return line.write(bytes, from, count);
        } catch (RuntimeException e) {
            throw state.failure(e);
        }
    }

    @Override
    public long framesPlayed() {
        return state.isClosed() ? position.last() : position.at(reported, written, active);
    }

    private boolean isActive() {
        try {
            return line.isActive();
        } catch (RuntimeException e) {
            return false; // a driver whose device is gone
        }
    }

    /** What the device tells itself; where it was last when it tells nothing any more. */
    private long told() {
        try {
            return line.getLongFramePosition();
        } catch (RuntimeException e) {
            System.getLogger(JavaSoundOutputLine.class.getName()).log(System.Logger.Level.DEBUG, "No position", e);
            return position.last();
        }
    }

    @Override
    public void pause() {
        state.hold(true);
    }

    @Override
    public void resume() {
        state.hold(false);
    }

    @Override
    public void drain() {
        long last = -1;
        state.moved();
        while (!state.isClosed() && !state.isStalled()) {
            state.followHold();
            report();
            long now = reported;
            if (now >= written) {
                state.quietly(line::drain); // what the device itself still holds
                return;
            }
            if (now != last) {
                state.moved();
                last = now;
            }
            state.pause();
        }
    }

    @Override
    public void close() {
        framesPlayed(); // the last position stays known
        state.close();
    }
}
