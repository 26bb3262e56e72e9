/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparsha.core.SampleRange;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.WavBytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AudioFilesTest {

    private static final float[] LEFT = Signals.speechLike(5000, 16000, 1);
    private static final float[] RIGHT = Signals.noise(0.1, 5000, 2);

    @TempDir
    Path folder;

    private Path file(byte[] bytes) throws Exception {
        return Files.write(folder.resolve("sound.bin"), bytes); // the name says nothing: content decides
    }

    @ParameterizedTest
    @CsvSource({"8, false, 0.004", "16, false, 1.6e-5", "24, false, 7e-8", "32, false, 1e-9", "32, true, 0", "64, true, 0"})
    void everyWavEncoding(int bits, boolean floating, double tolerance) throws Exception {
        for (boolean extensible : new boolean[] {false, true}) {
            AudioClip clip = AudioFiles.read(file(WavBytes.make(22050, bits, floating, extensible, LEFT, RIGHT)));
            assertEquals(22050, clip.sampleRate());
            assertEquals(2, clip.channelCount());
            assertArrayEquals(LEFT, clip.channel(0), (float) tolerance);
            assertArrayEquals(RIGHT, clip.channel(1), (float) tolerance);
            assertTrue(clip.warnings().isEmpty());
        }
    }

    @Test
    void wholeNumbersAreDividedByTheirPowerOfTwo() throws Exception {
        byte[] bytes = WavBytes.pcm16(16000, new float[3]);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(44, (short) -32768).putShort(46, (short) 32767);
        assertArrayEquals(new float[] {-1, 32767 / 32768f, 0}, AudioFiles.read(file(bytes)).channel(0));
        byte[] bits24 = WavBytes.make(16000, 24, false, false, new float[2]);
        bits24[44] = 1;
        bits24[49] = (byte) 0x80;
        assertArrayEquals(new float[] {1f / (1 << 23), -1}, AudioFiles.read(file(bits24)).channel(0));
    }

    @Test
    void partsFromAnywhere() throws Exception {
        Path file = file(WavBytes.float32(8000, LEFT, RIGHT));
        AudioClip part = AudioFiles.read(file, new SampleRange(4990, 6000));
        assertEquals(10, part.frames());
        assertEquals(LEFT[4990], part.channel(0)[0]);
        try (AudioSource source = AudioFiles.open(file)) {
            float[][] into = new float[2][20];
            assertEquals(5, source.read(4995, into, 3, 17));
            assertEquals(RIGHT[4999], into[1][7]);
            assertEquals(0, source.read(5000, into, 0, 10));
            assertEquals(0, source.read(99999, into, 0, 10));
        }
    }

    @ParameterizedTest
    @CsvSource({"AIFF, 8", "AIFF, 16", "AIFF, 24", "AU, 8", "AU, 16", "AU, 24"})
    void bigEndianFormats(String kind, int bits) throws Exception {
        AudioFormat format = new AudioFormat(44100, bits, 2, true, true);
        int step = bits / 8;
        ByteBuffer samples = ByteBuffer.allocate(LEFT.length * 2 * step);
        for (int i = 0; i < LEFT.length; i++) {
            put(samples, LEFT[i], bits);
            put(samples, RIGHT[i], bits);
        }
        AudioFileFormat.Type type = kind.equals("AIFF") ? AudioFileFormat.Type.AIFF : AudioFileFormat.Type.AU;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (AudioInputStream in = new AudioInputStream(new ByteArrayInputStream(samples.array()), format, LEFT.length)) {
            AudioSystem.write(in, type, out);
        }
        AudioClip clip = AudioFiles.read(file(out.toByteArray()));
        assertEquals(44100, clip.sampleRate());
        assertArrayEquals(LEFT, clip.channel(0), 1.01f / (1 << bits - 1));
        assertArrayEquals(RIGHT, clip.channel(1), 1.01f / (1 << bits - 1));
    }

    private static void put(ByteBuffer bytes, float sample, int bits) {
        int value = (int) Math.round(sample * (double) (1 << bits - 1));
        for (int shift = bits - 8; shift >= 0; shift -= 8) {
            bytes.put((byte) (value >> shift));
        }
    }

    @Test
    void littleEndianAiff() throws Exception {
        ByteBuffer bytes = ByteBuffer.allocate(12 + 8 + 24 + 8 + 8 + 4);
        bytes.put("FORM".getBytes()).putInt(56).put("AIFCCOMM".getBytes()).putInt(24).putShort((short) 1).putInt(2).putShort((short) 16);
        bytes.putShort((short) 0x400c).putLong(0xfa00000000000000L).put("sowt".getBytes()).putShort((short) 0);
        bytes.put("SSND".getBytes()).putInt(12).putInt(0).putInt(0).put(new byte[] {0, 0x40, 0, (byte) 0xc0});
        AudioClip clip = AudioFiles.read(file(bytes.array()));
        assertEquals(16000, clip.sampleRate());
        assertArrayEquals(new float[] {0.5f, -0.5f}, clip.channel(0));
    }

    @Test
    void telephoneCodings() throws Exception {
        byte[] bytes = WavBytes.make(8000, 8, false, false, new float[4]);
        bytes[20] = 7;
        bytes[44] = (byte) 0xff;
        bytes[45] = 0x00;
        bytes[46] = (byte) 0x80;
        bytes[47] = (byte) 0x7f;
        assertArrayEquals(new float[] {0, -32124 / 32768f, 32124 / 32768f, 0}, AudioFiles.read(file(bytes)).channel(0));
        bytes[20] = 6;
        bytes[44] = (byte) 0xd5;
        bytes[45] = 0x2a;
        bytes[46] = (byte) 0xaa;
        bytes[47] = (byte) 0x55;
        assertArrayEquals(new float[] {8 / 32768f, -32256 / 32768f, 32256 / 32768f, -8 / 32768f}, AudioFiles.read(file(bytes)).channel(0));
    }

    @Test
    void sixtyFourBitSizes() throws Exception {
        byte[] wav = WavBytes.pcm16(16000, LEFT);
        ByteBuffer large = ByteBuffer.allocate(wav.length + 36).order(ByteOrder.LITTLE_ENDIAN);
        large.put("RF64".getBytes()).putInt(-1).put("WAVEds64".getBytes()).putInt(28);
        large.putLong(large.capacity() - 8).putLong(2L * LEFT.length).putLong(LEFT.length).putInt(0);
        large.put(wav, 12, 24).put("data".getBytes()).putInt(-1).put(wav, 44, wav.length - 44);
        AudioClip clip = AudioFiles.read(file(large.array()));
        assertEquals(LEFT.length, clip.frames());
        assertTrue(clip.warnings().isEmpty());

        ByteBuffer wave64 = ByteBuffer.allocate(40 + 40 + 24 + 2 * LEFT.length).order(ByteOrder.LITTLE_ENDIAN);
        wave64.put("riff".getBytes()).put(new byte[12]).putLong(wave64.capacity()).put("wave".getBytes()).put(new byte[12]);
        wave64.put("fmt ".getBytes()).put(new byte[12]).putLong(40).put(wav, 20, 16);
        wave64.put("data".getBytes()).put(new byte[12]).putLong(24 + 2L * LEFT.length).put(wav, 44, 2 * LEFT.length);
        AudioClip other = AudioFiles.read(file(wave64.array()));
        assertArrayEquals(clip.channel(0), other.channel(0));
        assertTrue(AudioFiles.info(folder.resolve("sound.bin")).format().startsWith("Wave64"));
    }

    @Test
    void truncatedDataIsReadUpToItsEnd() throws Exception {
        byte[] wav = WavBytes.pcm16(16000, LEFT, RIGHT);
        AudioClip clip = AudioFiles.read(file(Arrays.copyOf(wav, 44 + 4 * 1000 + 3)));
        assertEquals(1000, clip.frames());
        assertEquals("truncated", clip.warnings().get(0).code());
    }

    @Test
    void headerThatClaimsFourGigabytes() throws Exception {
        byte[] wav = WavBytes.pcm16(16000, LEFT);
        ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).putInt(40, -2);
        AudioClip clip = AudioFiles.read(file(wav));
        assertEquals(LEFT.length, clip.frames());
        assertEquals("truncated", clip.warnings().get(0).code());
    }

    @Test
    void recordingThatWasNeverFinished() throws Exception {
        byte[] wav = WavBytes.pcm16(16000, LEFT);
        ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).putInt(4, 0).putInt(40, 0);
        assertEquals(LEFT.length, AudioFiles.read(file(wav)).frames());
    }

    @Test
    void samplesThatAreNoNumbersBecomeZero() throws Exception {
        float[] broken = LEFT.clone();
        broken[7] = Float.NaN;
        broken[8] = Float.POSITIVE_INFINITY;
        AudioClip clip = AudioFiles.read(file(WavBytes.float32(16000, broken)));
        assertEquals(0, clip.channel(0)[7]);
        assertEquals(0, clip.channel(0)[8]);
        assertEquals(LEFT[9], clip.channel(0)[9]);
        assertEquals("not-finite", clip.warnings().get(0).code());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 11, 12, 20, 30, 43})
    void truncatedHeader(int length) throws Exception {
        refused(file(Arrays.copyOf(WavBytes.pcm16(16000, LEFT), length)));
    }

    @Test
    void readsOneChannelAtAnotherRate() throws Exception {
        float[] left = Signals.speechLike(200_000, 44100, 1);
        left[7] = Float.NaN;
        Path file = file(WavBytes.float32(44100, left, Signals.noise(0.1, 200_000, 2)));
        AudioClip mono = AudioFiles.readMono(file, 16000);
        assertArrayEquals(AudioFiles.read(file).mono(16000), mono.channel(0));
        assertEquals(16000, mono.sampleRate());
        assertEquals("not-finite", mono.warnings().get(0).code());
        assertArrayEquals(AudioFiles.read(file).mono(), AudioFiles.readMono(file, 44100).channel(0));
    }

    @Test
    void noSamples() throws Exception {
        assertTrue(refused(file(WavBytes.pcm16(16000, new float[0]))).contains("no samples"));
    }

    @Test
    void notASound() throws Exception {
        assertTrue(refused(file("This is a letter, not a sound at all.".repeat(100).getBytes())).contains("not a sound file"));
        assertTrue(refused(file(new byte[100000])).contains("not a sound file"));
    }

    @Test
    void missingFolderAndUnreadable() throws Exception {
        assertTrue(refused(folder.resolve("nowhere.wav")).contains("does not exist"));
        assertTrue(refused(folder).contains("is a folder"));
        Path device = Path.of("/dev/null");
        if (Files.exists(device)) {
            assertTrue(refused(device).contains("no ordinary file"));
        }
    }

    @ParameterizedTest
    @CsvSource({"22, 0", "22, 60000", "24, 0", "34, 13", "20, 85"})
    void nonsenseInTheHeader(int position, int value) throws Exception {
        byte[] wav = WavBytes.pcm16(16000, LEFT);
        ByteBuffer bytes = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort(position, (short) value);
        if (position == 34) {
            bytes.putShort(32, (short) 77); // no frame of 77 bytes holds one channel of 13 bits
        }
        refused(file(wav));
    }

    @Test
    void everyTruncationAndManyDamagesGiveSoundOrOneSentence() throws Exception {
        byte[] wav = WavBytes.make(16000, 24, false, true, LEFT, RIGHT);
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = Arrays.copyOf(wav, 100 + random.nextInt(2000));
            for (int d = 0; d < 3; d++) {
                damaged[random.nextInt(70)] = (byte) random.nextInt();
            }
            Path file = file(damaged);
            try {
                assertTrue(AudioFiles.read(file).frames() <= damaged.length);
            } catch (AudioException e) {
                assertTrue(e.getMessage().contains("sound.bin"), e.getMessage());
            }
        }
    }

    private static String refused(Path file) {
        AudioException e = assertThrows(AudioException.class, () -> AudioFiles.read(file));
        assertTrue(e.getMessage().contains(file.getFileName().toString()), e.getMessage());
        assertFalse(e.getMessage().contains("Exception"), e.getMessage());
        return e.getMessage();
    }
}
