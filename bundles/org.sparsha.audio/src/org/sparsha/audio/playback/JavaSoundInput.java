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
import javax.sound.sampled.TargetDataLine;

import org.sparsha.audio.AudioException;

/** A microphone (or the system's default) as Java Sound knows it. */
final class JavaSoundInput implements InputDevice {

    private static final double BUFFER_SECONDS = 0.5;

    private final Optional<Mixer.Info> mixer;

    JavaSoundInput(Mixer.Info mixerOrNull) {
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
    public InputLine open(int sampleRate, int channelCount) throws AudioException {
        Exception last = null;
        for (AudioFormat format : PcmFormats.candidates(sampleRate, channelCount)) {
            try {
                TargetDataLine line = line(format);
                line.open(format, (int) (BUFFER_SECONDS * format.getSampleRate()) * format.getFrameSize());
                line.start();
                JavaSoundInputLine opened = new JavaSoundInputLine(line, name());
                int deviceRate = (int) format.getSampleRate();
                return deviceRate == sampleRate ? opened : new ResamplingInputLine(opened, channelCount, deviceRate, sampleRate);
            } catch (LineUnavailableException | IllegalArgumentException | SecurityException | IllegalStateException e) {
                last = e;
            }
        }
        throw new AudioException("The sound device \"" + name() + "\" can't record: it is missing, busy or not allowed. Choose another"
                + " in the preferences, or allow this program to use the microphone.", last);
    }

    private TargetDataLine line(AudioFormat format) throws LineUnavailableException {
        DataLine.Info wanted = new DataLine.Info(TargetDataLine.class, format);
        return (TargetDataLine) (mixer.isPresent() ? AudioSystem.getMixer(mixer.get()).getLine(wanted) : AudioSystem.getLine(wanted));
    }
}
