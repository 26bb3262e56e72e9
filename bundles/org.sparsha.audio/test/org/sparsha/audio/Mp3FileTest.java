/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** MP3 with tags and with damage. {@code mp3-untagged} was made by lame 3.100; ffmpeg 5.1 makes 30870 samples of it. */
@Timeout(60)
class Mp3FileTest {

    private static final String NAME = "mp3-untagged.mp3";

    @TempDir
    Path folder;

    private static Path resource(String name) throws Exception {
        return Path.of(Mp3FileTest.class.getResource(name).toURI());
    }

    private Path file(byte[] bytes) throws Exception {
        return Files.write(folder.resolve("sound.mp3"), bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TAG", "APETAGEX", "LYRICSBEGIN", "ID3", "\0\0\0\0\0\0TAG"})
    void taggedAndUntaggedSoundAlike(String tag) throws Exception {
        byte[] plain = Files.readAllBytes(resource(NAME));
        AudioClip expected = AudioFiles.read(resource(NAME));
        assertEquals(30870, expected.frames());
        assertTrue(Signals.rms(expected.channel(0), 30000, 30870) > 0.001, "the last frame is heard");
        byte[] tagged = Arrays.copyOf(plain, plain.length + 128);
        byte[] name = tag.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(name, 0, tagged, plain.length, name.length);
        AudioClip clip = AudioFiles.read(file(tagged));
        assertArrayEquals(expected.channel(0), clip.channel(0));
        assertTrue(clip.warnings().isEmpty(), clip.warnings().toString());
        SoundChecks.soughtIsRead(folder.resolve("sound.mp3"), 1);
    }

    @Test
    void damageIsSaidWhereTheEncoderKeptAChecksum() throws Exception {
        byte[] bytes = Files.readAllBytes(resource(NAME));
        for (int at = 700; at < bytes.length; at += 997) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x10;
            assertEquals("damaged", AudioFiles.read(file(damaged)).warnings().get(0).code(), "byte " + at);
            SoundChecks.soughtIsRead(folder.resolve("sound.mp3"), at);
        }
    }

    @Test
    void lostFramesAndCutFilesAreSaid() throws Exception {
        byte[] bytes = Files.readAllBytes(resource(NAME));
        byte[] damaged = bytes.clone();
        Arrays.fill(damaged, 5000, 5512, (byte) 0);
        assertEquals("damaged", AudioFiles.read(file(damaged)).warnings().get(0).code());
        AudioClip cut = AudioFiles.read(file(Arrays.copyOf(bytes, bytes.length / 2)));
        assertEquals("truncated", cut.warnings().get(0).code());
        assertTrue(cut.frames() > 10000 && cut.frames() < 20000);
    }
}
