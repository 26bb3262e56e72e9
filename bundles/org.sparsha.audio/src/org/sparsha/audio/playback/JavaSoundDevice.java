/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import java.util.Arrays;
import java.util.Optional;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;

import org.sparsha.audio.AudioException;

/**
 * A device as Java Sound knows it: what it is called, and how a line of it is opened in the first format that it takes.
 *
 * @param id its name as Java Sound knows it, or {@link SoundDevices#DEFAULT_ID}
 * @param kind what its lines are
 * @param <L> what its lines are
 */
record JavaSoundDevice<L extends DataLine>(String id, Class<L> kind) {

    /** Readies a line that was found for a format. */
    @FunctionalInterface
    interface Opening<L> {
        void open(L line, AudioFormat format) throws LineUnavailableException;
    }

    String name() {
        return id.equals(SoundDevices.DEFAULT_ID) ? "System default" : id;
    }

    /** Opens and starts a line; {@code trouble} goes on the sentence "The sound device ... " where none can be had. */
    L open(int sampleRate, int channelCount, Opening<L> opening, String trouble) throws AudioException {
        Exception last = null;
        for (AudioFormat format : PcmFormats.candidates(sampleRate, channelCount)) {
            try {
                return started(line(format), format, opening);
            } catch (LineUnavailableException | RuntimeException e) {
                last = e; // drivers throw what they like
            }
        }
        throw new AudioException("The sound device \"" + name() + "\" " + trouble, last);
    }

    private L started(L line, AudioFormat format, Opening<L> opening) throws LineUnavailableException {
        try {
            opening.open(line, format);
            line.start();
            return line;
        } catch (LineUnavailableException | RuntimeException e) {
            line.close();
            throw e;
        }
    }

    private L line(AudioFormat format) throws LineUnavailableException {
        DataLine.Info wanted = new DataLine.Info(kind, format);
        Optional<Mixer.Info> mixer = Arrays.stream(AudioSystem.getMixerInfo()).filter(info -> info.getName().equals(id)).findFirst();
        return kind.cast(mixer.isPresent() ? AudioSystem.getMixer(mixer.get()).getLine(wanted) : AudioSystem.getLine(wanted));
    }
}
