/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import javax.sound.sampled.TargetDataLine;

import org.sparsha.audio.AudioException;

/** An open Java Sound line for recording. */
final class JavaSoundInputLine implements InputLine {

    private final TargetDataLine line;
    private final String deviceName;
    private final int deviceChannels;
    private volatile boolean closed;
    private byte[] bytes = new byte[0];

    JavaSoundInputLine(TargetDataLine line, String deviceName) {
        this.line = line;
        this.deviceName = deviceName;
        this.deviceChannels = line.getFormat().getChannels();
    }

    @Override
    public int read(float[][] into, int count) throws AudioException {
        int wanted = 2 * deviceChannels * count;
        if (bytes.length < wanted) {
            bytes = new byte[wanted];
        }
        int got = closed ? 0 : line.read(bytes, 0, wanted);
        int frames = got / (2 * deviceChannels);
        if (frames == 0 && !closed) {
            throw new AudioException("The sound device \"" + deviceName + "\" stopped working while recording: check that it is still"
                    + " connected. What was recorded until then is kept.");
        }
        PcmFormats.decode(bytes, frames, deviceChannels, into, 0);
        return frames;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            line.stop();
            line.close();
        }
    }
}
