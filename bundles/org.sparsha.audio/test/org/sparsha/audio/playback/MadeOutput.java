/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;

import org.sparsha.audio.AudioException;

/** An output device in memory: keeps what it is given, takes only as many blocks as a test allows, fails when told to. */
final class MadeOutput implements OutputDevice {

    final StringBuilder events = new StringBuilder();
    float[][] heard = new float[0][0];
    int count;
    IntConsumer afterBlock = frames -> {
    };
    int failAfter = Integer.MAX_VALUE;
    boolean missing;
    volatile boolean closed;
    final Semaphore blocks = new Semaphore(1_000_000);

    @Override
    public String id() {
        return "made";
    }

    @Override
    public String name() {
        return "Made";
    }

    @Override
    public OutputLine open(int sampleRate, int channelCount) throws AudioException {
        if (missing) {
            throw new AudioException("The sound device is missing: choose another.");
        }
        heard = new float[channelCount][10 * sampleRate];
        count = 0;
        closed = false;
        return new OutputLine() {

            @Override
            public void write(float[][] channels, int offset, int frames) throws AudioException {
                blocks.acquireUninterruptibly();
                if (closed) {
                    return;
                }
                if (count >= failAfter) {
                    throw new AudioException("The sound device stopped working: choose another.");
                }
                for (int c = 0; c < channelCount; c++) {
                    System.arraycopy(channels[c], offset, heard[c], count, frames);
                }
                count += frames;
                afterBlock.accept(count);
            }

            @Override
            public long framesPlayed() {
                return count;
            }

            @Override
            public void pause() {
                events.append("pause ");
            }

            @Override
            public void resume() {
                events.append("resume ");
            }

            @Override
            public void drain() {
                events.append("drain ");
            }

            @Override
            public void close() {
                closed = true;
                blocks.release(1000);
                events.append("close ");
            }
        };
    }
}
