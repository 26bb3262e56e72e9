/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparsha.audio.filter.Resampler;
import org.sparsha.audio.peaks.PeakBuilder;
import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Files made by flac 1.4.2, oggenc 1.4.2 and lame 3.100 out of the signals below. */
@Timeout(120)
class CompressedFilesTest {

    private static final int RATE = 22050;
    private static final float[] LEFT = Signals.speechLike(3 * RATE, RATE, 6);
    private static final float[] RIGHT = Signals.chirp(100, 5000, 0.4, 3 * RATE, RATE);

    @TempDir
    Path folder;

    private static Path resource(String name) throws Exception {
        return Path.of(CompressedFilesTest.class.getResource(name).toURI());
    }

    private static double difference(float[] a, float[] b) {
        float[] rest = new float[Math.min(a.length, b.length)];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = a[i] - b[i];
        }
        return Signals.rms(rest, 0, rest.length);
    }

    @Test
    void flacLosesNothing() throws Exception {
        AudioClip clip = AudioFiles.read(resource("compressed.flac"));
        assertEquals(RATE, clip.sampleRate());
        assertArrayEquals(LEFT, clip.channel(0), 1.6e-5f);
        assertArrayEquals(RIGHT, clip.channel(1), 1.6e-5f);
        assertTrue(clip.warnings().isEmpty());
        AudioClip fine = AudioFiles.read(resource("compressed24.flac"));
        assertArrayEquals(Signals.speechLike(16000, 16000, 6), fine.channel(0), 6e-8f);
        assertEquals("FLAC, 24 bits", AudioFiles.info(resource("compressed24.flac")).format());
    }

    @ParameterizedTest
    @CsvSource({"compressed.mp3, 0.03", "compressed.ogg, 0.02"})
    void lossyFormatsSoundLikeTheOriginal(String name, double most) throws Exception {
        AudioClip clip = AudioFiles.read(resource(name));
        assertEquals(RATE, clip.sampleRate());
        assertEquals(2, clip.channelCount());
        assertEquals(LEFT.length, clip.frames());
        assertTrue(difference(LEFT, clip.channel(0)) < most, "left " + difference(LEFT, clip.channel(0)));
        assertTrue(difference(RIGHT, clip.channel(1)) < most, "right " + difference(RIGHT, clip.channel(1)));
        assertEquals(Signals.rms(RIGHT, 0, RIGHT.length), Signals.rms(clip.channel(1), 0, clip.frames()), 0.02);
    }

    @Test
    void telephoneRateMp3() throws Exception {
        AudioClip clip = AudioFiles.read(resource("compressed8k.mp3"));
        assertEquals(8000, clip.sampleRate());
        assertEquals(1, clip.channelCount());
        assertEquals(24000, clip.frames(), 1);
        float[] expected = Resampler.resample(AudioClip.ofStereo(LEFT, RIGHT, RATE).mono(), RATE, 8000);
        assertTrue(difference(expected, clip.channel(0)) < 0.05, "" + difference(expected, clip.channel(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"compressed.flac", "compressed24.flac", "compressed.mp3", "compressed8k.mp3", "compressed.ogg"})
    void readsFromAnywhere(String name) throws Exception {
        Path file = resource(name);
        AudioClip whole = AudioFiles.read(file);
        Random random = new Random(1);
        try (AudioSource source = AudioFiles.open(file)) {
            assertFalse(source.isRandomAccess());
            for (int i = 0; i < 40; i++) {
                int start = random.nextInt(whole.frames());
                int count = random.nextInt(3000);
                float[][] into = new float[whole.channelCount()][3000];
                int read = source.read(start, into, 0, count);
                assertEquals(Math.min(count, whole.frames() - start), read, "from " + start);
                for (int c = 0; c < into.length; c++) {
                    float[] expected = Arrays.copyOfRange(whole.channel(c), start, start + read);
                    assertArrayEquals(expected, Arrays.copyOf(into[c], read), 2e-5f, "from " + start);
                }
            }
            assertEquals(0, source.read(whole.frames(), new float[whole.channelCount()][5], 0, 5));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"compressed.flac", "compressed.mp3", "compressed.ogg"})
    void cutOffFilesAreReadUpToTheirEnd(String name) throws Exception {
        byte[] bytes = Files.readAllBytes(resource(name));
        Path file = Files.write(folder.resolve("cut.bin"), Arrays.copyOf(bytes, bytes.length * 2 / 3));
        AudioClip whole = AudioFiles.read(resource(name));
        AudioClip clip = AudioFiles.read(file);
        assertTrue(clip.frames() > whole.frames() / 2 && clip.frames() < whole.frames(), clip.toString());
        assertArrayEquals(Arrays.copyOf(whole.channel(0), 20000), Arrays.copyOf(clip.channel(0), 20000), 2e-5f);
    }

    @ParameterizedTest
    @ValueSource(strings = {"compressed.flac", "compressed.mp3", "compressed.ogg"})
    void damagedFilesGiveSoundOrOneSentence(String name) throws Exception {
        byte[] bytes = Files.readAllBytes(resource(name));
        Random random = new Random(5);
        for (int i = 0; i < 60; i++) {
            byte[] damaged = bytes.clone();
            for (int d = 0; d < 8; d++) {
                damaged[random.nextInt(i < 30 ? 200 : damaged.length)] = (byte) random.nextInt();
            }
            Path file = Files.write(folder.resolve("damaged.bin"), damaged);
            try {
                AudioClip clip = AudioFiles.read(file);
                for (float sample : clip.channel(0)) {
                    assertTrue(Float.isFinite(sample));
                }
            } catch (AudioException e) {
                assertTrue(e.getMessage().contains("damaged.bin"), e.getMessage());
            }
        }
    }

    @Test
    void tagsBeforeTheSoundAreSkipped() throws Exception {
        byte[] tag = new byte[10 + 300];
        System.arraycopy(new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, 2, 44}, 0, tag, 0, 10);
        for (String name : new String[] {"compressed.flac", "compressed.mp3"}) {
            byte[] bytes = Files.readAllBytes(resource(name));
            byte[] tagged = Arrays.copyOf(tag, tag.length + bytes.length);
            System.arraycopy(bytes, 0, tagged, tag.length, bytes.length);
            AudioClip clip = AudioFiles.read(Files.write(folder.resolve("tagged.bin"), tagged));
            assertArrayEquals(AudioFiles.read(resource(name)).channel(0), clip.channel(0));
        }
    }

    @Test
    void headerThatClaimsHoursTakesNoMoreMemoryThanTheSound() throws Exception {
        byte[] bytes = Files.readAllBytes(resource("compressed.flac"));
        bytes[21] |= 0x0f;
        AudioClip clip = AudioFiles.read(Files.write(folder.resolve("hours.flac"), bytes));
        assertEquals(LEFT.length, clip.frames());
        assertEquals("truncated", clip.warnings().get(0).code());
        AudioClip part = AudioFiles.read(folder.resolve("hours.flac"), new SampleRange(0, 30_000_000));
        assertEquals(LEFT.length, part.frames());
    }

    @Test
    void peaksOfACompressedFile() throws Exception {
        Path file = resource("compressed.mp3");
        PeakBuilder builder = new PeakBuilder(file, AudioFiles.info(file), SoundReader.OWN);
        builder.run(Progress.none(), range -> {
        });
        assertTrue(builder.pyramid().isComplete());
    }
}
