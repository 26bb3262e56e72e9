/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import org.sparsha.audio.AudioException;
import org.sparsha.audio.filter.StreamingResampler;

/** Plays a signal of a rate that the device doesn't know at one that it knows. */
final class ResamplingOutputLine implements OutputLine {

    private final OutputLine line;
    private final int from;
    private final int to;
    private StreamingResampler[] resamplers = new StreamingResampler[0];
    private long written;

    /**
     * @param line a line at the device's rate, closed with this one
     * @param from the signal's samples a second
     * @param to the device's
     */
    ResamplingOutputLine(OutputLine line, int from, int to) {
        this.line = line;
        this.from = from;
        this.to = to;
    }

    @Override
    public void write(float[][] channels, int offset, int count) throws AudioException {
        if (resamplers.length == 0) {
            resamplers = new StreamingResampler[channels.length];
            for (int c = 0; c < channels.length; c++) {
                resamplers[c] = new StreamingResampler(from, to);
            }
        }
        float[][] made = new float[channels.length][];
        for (int c = 0; c < channels.length; c++) {
            made[c] = resamplers[c].push(channels[c], offset, count);
        }
        synchronized (this) {
            written += count;
        }
        line.write(made, 0, made[0].length);
    }

    @Override
    public synchronized long framesPlayed() {
        return Math.min(written, line.framesPlayed() * from / to);
    }

    @Override
    public void pause() {
        line.pause();
    }

    @Override
    public void resume() {
        line.resume();
    }

    @Override
    public void drain() {
        try {
            float[][] rest = new float[resamplers.length][];
            for (int c = 0; c < rest.length; c++) {
                rest[c] = resamplers[c].finish();
            }
            if (rest.length > 0) {
                line.write(rest, 0, rest[0].length);
            }
            resamplers = new StreamingResampler[0];
        } catch (AudioException e) {
            // the last milliseconds of a device that is going away
            System.getLogger(ResamplingOutputLine.class.getName()).log(System.Logger.Level.DEBUG, e.getMessage(), e);
        }
        line.drain();
    }

    @Override
    public void close() {
        line.close();
    }
}
