/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import java.util.function.LongSupplier;

import javax.sound.sampled.TargetDataLine;

import org.sparsha.audio.AudioException;

/** An open Java Sound line for recording. */
final class JavaSoundInputLine implements InputLine {

    private final TargetDataLine line;
    private final JavaSoundLine state;
    private byte[] bytes = new byte[0];

    /** To be made by the thread that will read. */
    JavaSoundInputLine(TargetDataLine line, String deviceName, LongSupplier nanoTime) {
        this.line = line;
        this.state = new JavaSoundLine(line, "The sound device \"" + deviceName + "\" stopped working while recording: check that it is"
                + " still connected. What was recorded until then is kept.", nanoTime);
    }

    @Override
    public int read(float[][] into, int count) throws AudioException {
        int frameBytes = line.getFormat().getFrameSize();
        int wanted = frameBytes * count;
        if (bytes.length < wanted) {
            bytes = new byte[wanted];
        }
        int ready = state.await(wanted, wanted, () -> { });
        int frames = ready == 0 ? 0 : take(ready) / frameBytes;
        if (frames <= 0 && !state.isClosed()) {
            throw state.failure(new IllegalStateException("The driver gives nothing, though it has something"));
        }
        PcmFormats.decode(bytes, frames, line.getFormat().getChannels(), into, 0);
        return frames;
    }

    private int take(int count) throws AudioException {
        try {
            return line.read(bytes, 0, count);
        } catch (RuntimeException e) {
            throw state.failure(e);
        }
    }

    @Override
    public void close() {
        state.close();
    }
}
