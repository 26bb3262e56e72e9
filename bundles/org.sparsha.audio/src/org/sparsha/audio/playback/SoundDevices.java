/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;

/**
 * The sound devices of this machine, through Java Sound. Each call looks anew: devices come and go. A machine without any is no error
 * until something shall be played.
 */
public final class SoundDevices {

    /** Id of the device that the system prefers. */
    public static final String DEFAULT_ID = "default";

    private SoundDevices() {
    }

    /** @return what can play, the system's choice first; only that where the system tells of none */
    public static List<OutputDevice> outputs() {
        List<OutputDevice> found = new ArrayList<>();
        found.add(new JavaSoundOutput(Optional.empty()));
        for (Mixer.Info mixer : mixersWith(SourceDataLine.class)) {
            found.add(new JavaSoundOutput(Optional.of(mixer)));
        }
        return List.copyOf(found);
    }

    /** @return what can record, the system's choice first; only that where the system tells of none */
    public static List<InputDevice> inputs() {
        List<InputDevice> found = new ArrayList<>();
        found.add(new JavaSoundInput(Optional.empty()));
        for (Mixer.Info mixer : mixersWith(TargetDataLine.class)) {
            found.add(new JavaSoundInput(Optional.of(mixer)));
        }
        return List.copyOf(found);
    }

    /**
     * Finds an output again.
     *
     * @param id what {@link OutputDevice#id()} gave; {@code file:} and a path is a {@link FileOutputDevice} in real time
     * @return the device; the system's choice where that one is gone
     */
    public static OutputDevice output(String id) {
        if (id.startsWith(FileOutputDevice.ID_PREFIX)) {
            return new FileOutputDevice(Path.of(id.substring(FileOutputDevice.ID_PREFIX.length())), true);
        }
        List<OutputDevice> all = outputs();
        return all.stream().filter(device -> device.id().equals(id)).findFirst().orElse(all.get(0));
    }

    /**
     * Finds an input again.
     *
     * @param id what {@link InputDevice#id()} gave
     * @return the device; the system's choice where that one is gone
     */
    public static InputDevice input(String id) {
        List<InputDevice> all = inputs();
        return all.stream().filter(device -> device.id().equals(id)).findFirst().orElse(all.get(0));
    }

    private static List<Mixer.Info> mixersWith(Class<? extends DataLine> kind) {
        List<Mixer.Info> found = new ArrayList<>();
        for (Mixer.Info info : AudioSystem.getMixerInfo()) {
            try (Mixer mixer = AudioSystem.getMixer(info)) {
                if (mixer.isLineSupported(new Line.Info(kind))) {
                    found.add(info);
                }
            } catch (RuntimeException e) {
                // a mixer that fails at being asked is none to offer
                System.getLogger(SoundDevices.class.getName()).log(System.Logger.Level.DEBUG, "Sound device " + info, e);
            }
        }
        return found;
    }
}
