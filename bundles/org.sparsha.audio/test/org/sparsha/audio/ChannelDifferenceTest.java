/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.Warning;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.WavBytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A recording whose channels differ isn't heard as if it had one: that is said, with how much of it the mean lacks. */
class ChannelDifferenceTest {

    private static final float[] ONE = Signals.noise(0.1, 8000, 1);
    private static final float[] OTHER = Signals.noise(0.1, 8000, 2);

    @TempDir
    Path folder;

    private static String said(float[]... channels) {
        return ChannelDifference.of(new AudioClip(channels, 8000, List.of())).map(Warning::message).orElse("");
    }

    @Test
    void twoSpeakersAndASilentChannelLoseHalf() {
        assertTrue(said(ONE, OTHER).matches("The 2 channels differ.*lacks (49|50|51) % of the sound.*"), said(ONE, OTHER));
        assertTrue(said(ONE, new float[ONE.length]).contains("lacks 50 %"));
        assertTrue(said(ONE, new float[ONE.length], new float[ONE.length], new float[ONE.length]).startsWith("The 4 channels differ"));
    }

    @Test
    void channelsThatCancelOutLoseAll() {
        float[] turned = ONE.clone();
        for (int i = 0; i < turned.length; i++) {
            turned[i] = -turned[i];
        }
        assertTrue(said(ONE, turned).contains("lacks 100 %"));
    }

    @Test
    void sameChannelsOneChannelAndSilenceSayNothing() {
        assertEquals("", said(ONE, ONE.clone()));
        assertEquals("", said(ONE));
        assertEquals("", said(new float[100], new float[100]));
    }

    @Test
    void aLongFileReadAsOneChannelSaysTheSame() throws Exception {
        Path file = Files.write(folder.resolve("two.wav"), WavBytes.float32(8000, ONE, OTHER));
        Optional<Warning> expected = ChannelDifference.of(AudioFiles.read(file));
        assertEquals(List.of(expected.orElseThrow()), AudioFiles.readMono(file, 4000).warnings());
        assertEquals(List.of(), AudioFiles.read(file).warnings(), "of the file there is nothing to say");
    }
}
