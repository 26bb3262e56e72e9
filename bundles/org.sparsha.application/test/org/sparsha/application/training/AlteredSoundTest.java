/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioFiles;
import org.sparsha.audio.WavFormat;
import org.sparsha.audio.WavWriter;
import org.sparsha.core.SparshaException;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AlteredSoundTest {

    private static final int RATE = 16000;

    @TempDir
    Path folder;

    private AudioClip recording() throws SparshaException {
        Path file = folder.resolve("speech.wav");
        WavWriter.write(file, AudioClip.ofMono(Signals.speechLike(RATE, RATE, 1), RATE), WavFormat.PCM_16);
        return AudioFiles.read(file);
    }

    @Test
    void theRecordingComesFirstThenEachCopyAfterAPause() throws SparshaException {
        float[] sound = AlteredSound.beforeAndAfter(recording(), "noise=10,room=0.3", 1).mono();
        float[] alone = AlteredSound.beforeAndAfter(recording(), "none", 1).mono();
        assertEquals(RATE, alone.length);
        assertArrayEquals(alone, Arrays.copyOf(sound, RATE));
        int pause = (sound.length - 3 * RATE) / 2;
        assertTrue(pause > RATE / 10, "a pause of " + pause + " samples");
        for (int i = RATE; i < RATE + pause; i++) {
            assertEquals(0, sound[i]);
        }
        assertFalse(Arrays.equals(alone, Arrays.copyOfRange(sound, RATE + pause, 2 * RATE + pause)), "noise");
    }

    @Test
    void whatIsNoCopyIsRefused() {
        assertThrows(SparshaException.class, () -> AlteredSound.beforeAndAfter(recording(), "echo=1", 1));
    }
}
