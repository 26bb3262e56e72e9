/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioInfo;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LabelKeysTest {

    @Test
    void theOpenTaskGivesItsLabelsAndTakesThemBack() {
        AudioClip clip = AudioClip.ofMono(new float[1600], 16000);
        ClipDocument document = new ClipDocument(Path.of("a.wav"), "0", new AudioInfo("WAV", 16000, 1, 1600, List.of()), ClipSound.of(clip),
                List.of(), Path.of("a.TextGrid"));
        LabelKeys keys = new LabelKeys();
        int[] told = new int[1];
        Runnable listener = () -> told[0]++;
        keys.addListener(listener);
        assertEquals(List.of(), keys.of(document), "no model has heard it");
        keys.setTask(List.of("joy", "fear"));
        assertEquals(List.of("joy", "fear"), keys.of(document));
        keys.removeListener(listener);
        keys.setTask(List.of());
        assertEquals(List.of(), keys.of(document));
        assertEquals(1, told[0]);
    }
}
