/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import java.util.Arrays;

import org.sparsha.audio.AudioException;
import org.sparsha.audio.filter.StreamingResampler;

/** Records at a rate that the device knows and hands on another. */
final class ResamplingInputLine implements InputLine {

    private final InputLine line;
    private final StreamingResampler[] resamplers;
    private final float[][] block;
    private float[][] ready;
    private int readyFrom;
    private boolean ended;

    /**
     * @param line a line at the device's rate, closed with this one
     * @param channelCount channels wanted
     * @param from the device's samples a second
     * @param to samples a second wanted
     */
    ResamplingInputLine(InputLine line, int channelCount, int from, int to) {
        this.line = line;
        this.resamplers = new StreamingResampler[channelCount];
        Arrays.setAll(resamplers, c -> new StreamingResampler(from, to));
        this.block = new float[channelCount][Math.max(64, from / 100)];
        this.ready = new float[channelCount][0];
    }

    @Override
    public int read(float[][] into, int count) throws AudioException {
        while (readyFrom == ready[0].length && !ended) {
            int read = line.read(block, block[0].length);
            ended = read == 0;
            for (int c = 0; c < resamplers.length; c++) {
                ready[c] = ended ? resamplers[c].finish() : resamplers[c].push(block[c], 0, read);
            }
            readyFrom = 0;
        }
        int frames = Math.min(count, ready[0].length - readyFrom);
        for (int c = 0; c < into.length; c++) {
            System.arraycopy(ready[c], readyFrom, into[c], 0, frames);
        }
        readyFrom += frames;
        return frames;
    }

    @Override
    public void close() {
        line.close();
    }
}
