/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Warning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * FLAC as encoders and damaged disks leave it. {@code flac-total-0} and {@code flac-32-bit} hold the sound of
 * {@code wav-block-align-4}.
 */
@Timeout(60)
class FlacFileTest {

    private static final String STEREO = "compressed.flac";

    @TempDir
    Path folder;

    private static Path resource(String name) throws Exception {
        return Path.of(FlacFileTest.class.getResource(name).toURI());
    }

    private Path file(byte[] bytes) throws Exception {
        return Files.write(folder.resolve("sound.flac"), bytes);
    }

    @Test
    void streamWhoseHeaderKnowsNoLengthIsReadToItsEnd() throws Exception {
        AudioClip clip = AudioFiles.read(resource("flac-total-0.flac"));
        assertEquals(8001, clip.frames());
        assertArrayEquals(AudioFiles.read(resource("wav-block-align-4.wav")).channel(0), clip.channel(0));
        assertTrue(clip.warnings().isEmpty());
    }

    /** Each frame is whole, but together they aren't what was encoded: as after joining files without encoding them anew. */
    @Test
    void digestOfAllSamplesIsChecked() throws Exception {
        for (String name : List.of(STEREO, "compressed24.flac")) {
            byte[] bytes = Files.readAllBytes(resource(name));
            assertEquals(List.of(), AudioFiles.read(file(bytes)).warnings());
            bytes[26 + 3] ^= 1;
            AudioClip clip = AudioFiles.read(file(bytes));
            assertEquals("damaged", clip.warnings().get(0).code());
            assertTrue(clip.warnings().get(0).message().contains("MD5"));
            assertEquals(1, AudioFiles.readMono(file(bytes), 16000).warnings().stream().filter(said -> said.code().equals("damaged"))
                    .count());
            assertEquals(List.of(), AudioFiles.read(file(bytes), new SampleRange(0, 500)).warnings());
            Arrays.fill(bytes, 26, 26 + 16, (byte) 0);
            assertEquals(List.of(), AudioFiles.read(file(bytes)).warnings());
        }
    }

    @Test
    void thirtyTwoBits() throws Exception {
        AudioClip clip = AudioFiles.read(resource("flac-32-bit.flac"));
        assertEquals("FLAC, 32 bits", AudioFiles.info(resource("flac-32-bit.flac")).format());
        assertArrayEquals(AudioFiles.read(resource("wav-block-align-4.wav")).channel(0), clip.channel(0), 1f / 32768);
    }

    @Test
    void fileWithoutOneWholeFrameIsRefused() throws Exception {
        Path file = resource("flac-hang.flac");
        AudioException refused = assertThrows(AudioException.class, () -> AudioFiles.read(file));
        assertTrue(refused.getMessage().contains("none of its FLAC frames is whole"));
    }

    @Test
    void damagedFrameIsSilentAndSaid() throws Exception {
        byte[] bytes = Files.readAllBytes(resource(STEREO));
        AudioClip whole = AudioFiles.read(resource(STEREO));
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 512, (byte) 0);
        AudioClip clip = AudioFiles.read(file(bytes));
        assertEquals(whole.frames(), clip.frames());
        assertEquals("damaged", clip.warnings().get(0).code());
        assertSameOrSilent(whole.channel(0), clip.channel(0));
    }

    @Test
    void everyDamageIsSaidAndNothingElseIsHeardThanWasRecorded() throws Exception {
        byte[] bytes = Files.readAllBytes(resource(STEREO));
        AudioClip whole = AudioFiles.read(resource(STEREO));
        Random random = new Random(4);
        for (int i = 0; i < 60; i++) {
            byte[] damaged = bytes.clone();
            int at = 8400 + random.nextInt(damaged.length - 8400); // behind what encoders leave empty in front
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            AudioClip clip = AudioFiles.read(file(damaged));
            assertEquals(1, clip.warnings().size(), "byte " + at);
            assertSameOrSilent(whole.channel(0), clip.channel(0));
            SoundChecks.soughtIsRead(folder.resolve("sound.flac"), i);
        }
    }

    /** Frames carry their number: what was cut off in front is said, with and without a length and a digest in the header. */
    @Test
    void aStreamWhoseBeginningIsGoneSaysSo() throws Exception {
        for (String name : List.of(STEREO, "flac-total-0.flac")) {
            byte[] bytes = Files.readAllBytes(resource(name));
            AudioClip whole = AudioFiles.read(resource(name));
            HeaderBytes header = new HeaderBytes(resource(name));
            FlacStreamInfo info = FlacStreamInfo.of(header, 0);
            FlacIndex index = new FlacIndex(header, info);
            header.close();
            byte[] cut = Arrays.copyOf(bytes, bytes.length - (int) (index.offset(1) - index.offset(0)));
            System.arraycopy(bytes, (int) index.offset(1), cut, (int) index.offset(0), bytes.length - (int) index.offset(1));
            AudioClip clip = AudioFiles.read(file(cut));
            int gone = (int) index.start(1);
            assertArrayEquals(Arrays.copyOfRange(whole.channel(0), gone, whole.frames()), clip.channel(0));
            assertEquals(List.of("late"), clip.warnings().stream().map(Warning::code).toList());
            assertTrue(clip.warnings().getFirst().message().contains(" begins " + gone + " samples"), clip.warnings().toString());
        }
    }

    private static void assertSameOrSilent(float[] expected, float[] heard) {
        for (int i = 0; i < heard.length; i++) {
            assertTrue(heard[i] == expected[i] || heard[i] == 0, "sample " + i);
        }
    }

    @Test
    void wrongLengthInTheHeader() throws Exception {
        byte[] bytes = Files.readAllBytes(resource(STEREO));
        AudioClip whole = AudioFiles.read(resource(STEREO));
        bytes[25] -= 1; // 256 samples fewer
        bytes[24] -= 1;
        AudioClip clip = AudioFiles.read(file(bytes));
        assertArrayEquals(whole.channel(1), clip.channel(1));
        assertEquals("length", clip.warnings().get(0).code());
        bytes[21] |= 0x0f;
        clip = AudioFiles.read(file(bytes));
        assertArrayEquals(whole.channel(1), clip.channel(1));
        assertEquals("truncated", clip.warnings().get(0).code());
    }

    @Test
    void tagBehindTheSoundIsNoDamage() throws Exception {
        byte[] bytes = Files.readAllBytes(resource(STEREO));
        byte[] tagged = Arrays.copyOf(bytes, bytes.length + 128);
        System.arraycopy("TAG".getBytes(), 0, tagged, bytes.length, 3);
        AudioClip clip = AudioFiles.read(file(tagged));
        assertArrayEquals(AudioFiles.read(resource(STEREO)).channel(0), clip.channel(0));
        assertTrue(clip.warnings().isEmpty());
    }
}
