/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.WavBytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** WAV headers that contradict themselves, and other headers as recorders leave them. What is right was asked of ffmpeg and libsndfile. */
class WavHeaderTest {

    private static final float[] SOUND = Signals.speechLike(8001, 16000, 3);
    private static final byte[] WAV = WavBytes.pcm16(16000, SOUND);

    @TempDir
    Path folder;

    private AudioClip read(byte[] bytes) throws Exception {
        return AudioFiles.read(Files.write(folder.resolve("sound.bin"), bytes));
    }

    private static ByteBuffer change(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void assertSound(AudioClip clip, String... warnings) throws Exception {
        assertArrayEquals(AudioFiles.read(Files.write(folder.resolve("plain.wav"), WAV)).channel(0), clip.channel(0));
        assertEquals(Arrays.asList(warnings), clip.warnings().stream().map(w -> w.code()).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 8, 4096})
    void contradictoryFrameSize(int bytes) throws Exception {
        byte[] wav = WAV.clone();
        change(wav).putShort(32, (short) bytes);
        assertSound(read(wav), "header");
        assertEquals(8001, AudioFiles.read(Path.of(WavHeaderTest.class.getResource("wav-block-align-4.wav").toURI())).frames());
    }

    @Test
    void twentyFourBitsPackedAndInThirtyTwo() throws Exception {
        byte[] packed = WavBytes.make(16000, 24, false, false, SOUND);
        AudioClip expected = read(packed);
        byte[] odd = packed.clone();
        change(odd).putShort(32, (short) 4);
        assertArrayEquals(expected.channel(0), read(odd).channel(0), "claims four bytes a sample, but has three");
        byte[] wide = WavBytes.make(16000, 32, false, false, SOUND);
        change(wide).putShort(34, (short) 24);
        for (int i = 44; i + 3 < wide.length; i += 4) {
            wide[i] = 0;
        }
        assertArrayEquals(expected.channel(0), read(wide).channel(0), 3e-7f, "has its three bytes in four");
    }

    @Test
    void dataSizeZeroAlthoughTheFileIsFinished() throws Exception {
        byte[] wav = WAV.clone();
        change(wav).putInt(40, 0);
        assertSound(read(wav), "length");
    }

    @Test
    void emptyDataBeforeOtherPartsHoldsNoSound() throws Exception {
        byte[] wav = joined(Arrays.copyOf(WAV, 40), new byte[4], ascii("LIST\u000c\0\0\0INFOISFT\0\0\0\0"));
        assertTrue(assertThrows(AudioException.class, () -> read(wav)).getMessage().contains("no samples"));
    }

    @Test
    void streamedThroughAPipe() throws Exception {
        byte[] wav = WAV.clone();
        change(wav).putInt(4, -1).putInt(40, -1);
        assertSound(read(wav));
    }

    @Test
    void tagInFrontOfAnyFormat() throws Exception {
        byte[] tag = joined(ascii("ID3\u0003\0\0\0\0\0\u0015"), new byte[21]);
        assertSound(read(joined(tag, WAV)));
        byte[] ape = new byte[32 + 100];
        System.arraycopy(ascii("APETAGEX"), 0, ape, 0, 8);
        change(ape).putInt(12, 100);
        assertSound(read(joined(ape, WAV)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void partOfOddLengthWithAndWithoutItsPadding(boolean padded) throws Exception {
        byte[] list = ascii("LIST\u0005\0\0\0INFOx" + (padded ? "\0" : ""));
        assertSound(read(joined(Arrays.copyOf(WAV, 36), list, Arrays.copyOfRange(WAV, 36, WAV.length))));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "3, true", "999, true", "1000, false", "768000, false", "768001, true", "-1, true"})
    void sampleRatesThatNoRecordingHas(int rate, boolean refused) throws Exception {
        byte[] wav = WAV.clone();
        change(wav).putInt(24, rate);
        if (refused) {
            assertTrue(assertThrows(AudioException.class, () -> read(wav)).getMessage().contains("sample rate"));
        } else {
            assertEquals(rate, read(wav).sampleRate());
        }
    }

    @Test
    void oneSample() throws Exception {
        AudioClip clip = read(WavBytes.pcm16(16000, new float[] {0.5f}));
        assertArrayEquals(new float[] {0.5f}, clip.channel(0));
        assertEquals(1, clip.mono(8000).length);
    }

    @ParameterizedTest
    @CsvSource({"pcm, 2, 01", "pcm, 2, 10", "ulaw, 1, 1", "alaw, 1, 1"})
    void nistSphere(String coding, int bytes, String order) throws Exception {
        String head = "NIST_1A\n   1024\nchannel_count -i 1\nsample_rate -i 8000\nsample_count -i 3\nsample_n_bytes -i " + bytes
                + "\nsample_byte_format -s2 " + order + "\nsample_coding -s4 " + coding + "\nend_head\n";
        byte[] samples = switch (coding + order) {
            case "pcm01" -> new byte[] {0, 0x40, 0, 0, 0, (byte) 0xc0};
            case "pcm10" -> new byte[] {0x40, 0, 0, 0, (byte) 0xc0, 0};
            default -> new byte[] {0x2a, (byte) 0xd5, (byte) 0xaa};
        };
        AudioClip clip = read(joined(Arrays.copyOf(ascii(head), 1024), samples));
        assertEquals(8000, clip.sampleRate());
        assertEquals(3, clip.frames());
        assertTrue(coding.equals("pcm") ? clip.channel(0)[0] == 0.5f && clip.channel(0)[2] == -0.5f : clip.channel(0)[0] < -0.01f);
    }

    /** A header that claims less than there is: said in every container. */
    @Test
    void claimsOfTooFewSamplesAreSaid() throws Exception {
        byte[] noise = new byte[2000];
        new Random(1).nextBytes(noise);
        String head = "NIST_1A\n   1024\nsample_rate -i 8000\nsample_count -i 300\nend_head\n";
        AudioClip sphere = read(joined(Arrays.copyOf(ascii(head), 1024), noise));
        assertEquals(1000, sphere.frames());
        assertEquals("length", sphere.warnings().get(0).code());
        byte[] au = ByteBuffer.allocate(24).put(ascii(".snd")).putInt(24).putInt(600).putInt(3).putInt(8000).putInt(1).array();
        assertSaid(300, joined(au, noise));
        byte[] rate = {0x40, 0x0b, (byte) 0xfa, 0, 0, 0, 0, 0, 0, 0};
        byte[] common = ByteBuffer.allocate(38).put(ascii("FORM")).putInt(2100).put(ascii("AIFFCOMM")).putInt(18).putShort((short) 1)
                .putInt(300).putShort((short) 16).put(rate).array();
        assertSaid(300, joined(common, ByteBuffer.allocate(16).put(ascii("SSND")).putInt(2008).array(), noise));
        assertSaid(300, joined(common, ByteBuffer.allocate(16).put(ascii("SSND")).putInt(608).array(), noise));
        byte[] caf = ByteBuffer.allocate(8 + 12 + 32 + 12 + 4).put(ascii("caff\0\1\0\0desc")).putLong(32).putDouble(16000)
                .put(ascii("lpcm")).putInt(0).putInt(2).putInt(1).putInt(1).putInt(16).put(ascii("data")).putLong(604).putInt(0).array();
        assertSaid(300, joined(caf, noise));
        assertEquals(List.of(), read(joined(Arrays.copyOf(au, 24), Arrays.copyOf(noise, 600), new byte[500])).warnings());
    }

    private void assertSaid(int frames, byte[] file) throws Exception {
        AudioClip clip = read(file);
        assertEquals(frames, clip.frames());
        assertEquals(1, clip.warnings().size());
    }

    @ParameterizedTest
    @CsvSource({"0, 16", "2, 16", "1, 32"})
    void coreAudioFormat(int flags, int bits) throws Exception {
        ByteBuffer out = ByteBuffer.allocate(8 + 12 + 32 + 12 + 4 + 2 * bits / 8);
        out.put(ascii("caff\0\1\0\0desc")).putLong(32).putDouble(16000).put(ascii("lpcm"));
        out.putInt(flags).putInt(bits / 8).putInt(1).putInt(1)
                .putInt(bits).put(ascii("data")).putLong(-1).putInt(0);
        out.order((flags & 2) != 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (bits == 32) {
            out.putFloat(0.5f).putFloat(-0.25f);
        } else {
            out.putShort((short) 0x4000).putShort((short) -0x2000);
        }
        AudioClip clip = read(out.array());
        assertArrayEquals(new float[] {0.5f, -0.25f}, clip.channel(0));
        assertTrue(clip.warnings().isEmpty());
    }

    @Test
    void emptyPartBeforeTheSamplesIsPassedOver() throws Exception {
        byte[] wav = joined(Arrays.copyOf(WAV, 36), ascii("data\0\0\0\0"), Arrays.copyOfRange(WAV, 36, WAV.length));
        assertSound(read(wav));
    }

    @Test
    void soundBehindTheSoundIsSaid() throws Exception {
        byte[] twice = joined(WAV, new byte[WAV.length & 1], Arrays.copyOfRange(WAV, 36, WAV.length));
        assertSound(read(twice), "header");
        byte[] claimsLess = WAV.clone();
        change(claimsLess).putInt(40, 1000);
        AudioClip less = read(claimsLess);
        assertEquals(500, less.frames());
        assertEquals("header", less.warnings().get(0).code());
        assertSound(read(joined(WAV, new byte[100])));
        assertSound(read(joined(WAV, ascii("TAG"), new byte[125])));
    }

    @Test
    void unfinishedRf64IsReadToItsEnd() throws Exception {
        byte[] rest = Arrays.copyOfRange(WAV, 12, WAV.length);
        change(rest).putInt(28, -1);
        assertSound(read(joined(ascii("RF64"), new byte[] {-1, -1, -1, -1}, ascii("WAVEds64\34\0\0\0"), new byte[28], rest)), "length");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 24, -1})
    void unfinishedWave64IsReadToItsEnd(long size) throws Exception {
        assertSound(read(wave64(size)), "length");
        assertSound(read(wave64(24 + WAV.length - 44)));
    }

    private static byte[] wave64(long dataSize) {
        ByteBuffer bytes = change(new byte[40 + 40 + 24 + WAV.length - 44]);
        bytes.put(ascii("riff")).position(16);
        bytes.putLong(bytes.capacity()).put(ascii("wave")).position(40);
        bytes.put(ascii("fmt ")).position(56);
        bytes.putLong(40).put(WAV, 20, 16).put(ascii("data")).position(96);
        bytes.putLong(dataSize).put(WAV, 44, WAV.length - 44);
        bytes.put(0, HexFormat.of().parseHex("726966662e91cf11a5d628db04c10000"));
        return bytes.array();
    }

    @Test
    void coreAudioWithOddSizes() throws Exception {
        assertSound(read(caf(4 + WAV.length - 44, 2)));
        assertSound(read(caf(-1, 2)));
        assertSound(read(caf(0, 2)), "length");
        assertSound(read(caf(4, 2)), "length");
        assertSound(read(caf(-1, 4)), "header");
        assertSound(read(caf(-1, 0)), "header");
    }

    private static byte[] caf(long dataSize, int packetBytes) {
        ByteBuffer bytes = ByteBuffer.allocate(8 + 12 + 32 + 12 + 4 + WAV.length - 44);
        bytes.put(ascii("caff\0\1\0\0desc")).putLong(32).putDouble(16000).put(ascii("lpcm")).putInt(2).putInt(packetBytes).putInt(1)
                .putInt(1).putInt(16).put(ascii("data")).putLong(dataSize).putInt(0).put(WAV, 44, WAV.length - 44);
        return bytes.array();
    }
}
