/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.util.Arrays;
import java.util.List;

import org.sparsha.audio.AudioClip;
import org.sparsha.core.SparshaException;
import org.sparsha.train.Augmentation;

/** Altered copies to be judged by ear: the recording as it is, a pause, each of the copies that training would hear. */
public final class AlteredSound {

    private static final double PAUSE_SECONDS = 0.4;

    private AlteredSound() {
    }

    /**
     * @param clip a recording
     * @param list altered copies, as {@code --augment} has them
     * @param seed which noise, which room
     * @return before and after, with pauses between them
     * @throws SparshaException where the list can't be understood or the recording can't be altered
     */
    public static AudioClip beforeAndAfter(AudioClip clip, String list, long seed) throws SparshaException {
        List<Augmentation> copies = Augmentation.parse(list);
        float[] mono = clip.mono();
        int pause = (int) Math.round(PAUSE_SECONDS * clip.sampleRate());
        float[] sound = mono.clone();
        for (Augmentation copy : copies) {
            float[] altered = copy.apply(mono, clip.sampleRate(), seed);
            int from = sound.length + pause;
            sound = Arrays.copyOf(sound, from + altered.length);
            System.arraycopy(altered, 0, sound, from, altered.length);
        }
        return AudioClip.ofMono(sound, clip.sampleRate());
    }
}
