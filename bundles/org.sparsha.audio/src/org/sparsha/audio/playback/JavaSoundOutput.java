/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import javax.sound.sampled.SourceDataLine;

import org.sparsha.audio.AudioException;

/** A sound card (or the system's default) as Java Sound knows it. */
final class JavaSoundOutput implements OutputDevice {

    /** What is buffered in the device: short enough that a switch is heard at once. */
    private static final double BUFFER_SECONDS = 0.08;

    private final JavaSoundDevice<SourceDataLine> device;

    JavaSoundOutput(String id) {
        this.device = new JavaSoundDevice<>(id, SourceDataLine.class);
    }

    @Override
    public String id() {
        return device.id();
    }

    @Override
    public String name() {
        return device.name();
    }

    @Override
    public OutputLine open(int sampleRate, int channelCount) throws AudioException {
        SourceDataLine line = device.open(sampleRate, channelCount,
                (found, format) -> found.open(format, (int) (BUFFER_SECONDS * format.getSampleRate()) * format.getFrameSize()),
                "can't play: it is missing or busy. Choose another in the preferences; all but listening works without.");
        JavaSoundOutputLine opened = new JavaSoundOutputLine(line, name(), System::nanoTime);
        int deviceRate = (int) line.getFormat().getSampleRate();
        return deviceRate == sampleRate ? opened : new ResamplingOutputLine(opened, sampleRate, deviceRate);
    }
}
