/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

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

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private SoundDevices() {
    }

    /** @return what can play, the system's choice first; only that where the system tells of none, or of nothing within a second */
    public static List<OutputDevice> outputs() {
        List<OutputDevice> found = new ArrayList<>();
        found.add(new JavaSoundOutput(DEFAULT_ID));
        mixersWith(SourceDataLine.class).forEach(name -> found.add(new JavaSoundOutput(name)));
        return List.copyOf(found);
    }

    /** @return what can record, the system's choice first; only that where the system tells of none, or of nothing within a second */
    public static List<InputDevice> inputs() {
        List<InputDevice> found = new ArrayList<>();
        found.add(new JavaSoundInput(DEFAULT_ID));
        mixersWith(TargetDataLine.class).forEach(name -> found.add(new JavaSoundInput(name)));
        return List.copyOf(found);
    }

    /**
     * Names an output again; asks no driver.
     *
     * @param id what {@link OutputDevice#id()} gave, or empty for the system's choice; {@code file:} and a path is a {@link
     * FileOutputDevice}        in real time
     * @return the device; where it is gone, what opens is the system's choice
     */
    public static OutputDevice output(String id) {
        return id.startsWith(FileOutputDevice.ID_PREFIX)
                ? new FileOutputDevice(Path.of(id.substring(FileOutputDevice.ID_PREFIX.length())), true)
                : new JavaSoundOutput(id.isEmpty() ? DEFAULT_ID : id);
    }

    /**
     * Names an input again; asks no driver.
     *
     * @param id what {@link InputDevice#id()} gave, or empty for the system's choice
     * @return the device; where it is gone, what opens is the system's choice
     */
    public static InputDevice input(String id) {
        return new JavaSoundInput(id.isEmpty() ? DEFAULT_ID : id);
    }

    /** Asks on a thread of its own: drivers of a sound server that hangs hang, too. */
    private static List<String> mixersWith(Class<? extends DataLine> kind) {
        List<String> found = new CopyOnWriteArrayList<>();
        Thread asking = new Thread(() -> look(kind, found), "sparsha-sound-devices");
        asking.setDaemon(true);
        asking.start();
        try {
            asking.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(found);
    }

    private static void look(Class<? extends DataLine> kind, List<String> found) {
        for (Mixer.Info info : AudioSystem.getMixerInfo()) {
            try {
                // not to be closed: that would close the lines that others have open
                if (AudioSystem.getMixer(info).isLineSupported(new Line.Info(kind))) {
                    found.add(info.getName());
                }
            } catch (RuntimeException e) {
                // a mixer that fails at being asked is none to offer
                System.getLogger(SoundDevices.class.getName()).log(System.Logger.Level.DEBUG, "Sound device " + info, e);
            }
        }
    }
}
