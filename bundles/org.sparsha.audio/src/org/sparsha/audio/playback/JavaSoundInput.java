/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import javax.sound.sampled.TargetDataLine;

import org.sparsha.audio.AudioException;

/** A microphone (or the system's default) as Java Sound knows it. */
final class JavaSoundInput implements InputDevice {

    private static final double BUFFER_SECONDS = 0.5;

    private final JavaSoundDevice<TargetDataLine> device;

    JavaSoundInput(String id) {
        this.device = new JavaSoundDevice<>(id, TargetDataLine.class);
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
    public InputLine open(int sampleRate, int channelCount) throws AudioException {
        TargetDataLine line = device.open(sampleRate, channelCount,
                (found, format) -> found.open(format, (int) (BUFFER_SECONDS * format.getSampleRate()) * format.getFrameSize()),
                "can't record: it is missing, busy or not allowed. Choose another in the preferences, or allow this program to use the"
                        + " microphone.");
        JavaSoundInputLine opened = new JavaSoundInputLine(line, name(), System::nanoTime);
        int deviceRate = (int) line.getFormat().getSampleRate();
        return deviceRate == sampleRate ? opened : new ResamplingInputLine(opened, channelCount, deviceRate, sampleRate);
    }
}
