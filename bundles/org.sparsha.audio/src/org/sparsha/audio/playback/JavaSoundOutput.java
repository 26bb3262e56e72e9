/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import java.util.Optional;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;

import org.sparsha.audio.AudioException;

/** A sound card (or the system's default) as Java Sound knows it. */
final class JavaSoundOutput implements OutputDevice {

    /** What is buffered in the device: short enough that a switch is heard at once. */
    private static final double BUFFER_SECONDS = 0.08;

    private final Optional<Mixer.Info> mixer;

    JavaSoundOutput(Mixer.Info mixerOrNull) {
        this.mixer = Optional.ofNullable(mixerOrNull);
    }

    @Override
    public String id() {
        return mixer.map(Mixer.Info::getName).orElse(SoundDevices.DEFAULT_ID);
    }

    @Override
    public String name() {
        return mixer.map(Mixer.Info::getName).orElse("System default");
    }

    @Override
    public OutputLine open(int sampleRate, int channelCount) throws AudioException {
        Exception last = null;
        for (AudioFormat format : PcmFormats.candidates(sampleRate, channelCount)) {
            try {
                SourceDataLine line = line(format);
                int frames = (int) (BUFFER_SECONDS * format.getSampleRate());
                line.open(format, frames * format.getFrameSize());
                line.start();
                JavaSoundOutputLine opened = new JavaSoundOutputLine(line, name(), System::nanoTime);
                int deviceRate = (int) format.getSampleRate();
                return deviceRate == sampleRate ? opened : new ResamplingOutputLine(opened, sampleRate, deviceRate);
            } catch (LineUnavailableException | IllegalArgumentException | SecurityException | IllegalStateException e) {
                last = e;
            }
        }
        throw new AudioException("The sound device \"" + name() + "\" can't play: it is missing or busy. Choose another in the preferences;"
                + " all but listening works without.", last);
    }

    private SourceDataLine line(AudioFormat format) throws LineUnavailableException {
        DataLine.Info wanted = new DataLine.Info(SourceDataLine.class, format);
        return (SourceDataLine) (mixer.isPresent() ? AudioSystem.getMixer(mixer.get()).getLine(wanted) : AudioSystem.getLine(wanted));
    }
}
