/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.WavBytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WavWriterTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(WavFormat.class)
    void whatIsWrittenIsReadAgain(WavFormat format) throws Exception {
        float[][] channels = {Signals.noise(0.2, 20001, 1), Signals.noise(0.2, 20001, 2), Signals.noise(0.2, 20001, 3)};
        Path file = folder.resolve("out.wav");
        WavWriter.write(file, new AudioClip(channels, 22050, List.of()), format);
        AudioClip read = AudioFiles.read(file);
        assertEquals(22050, read.sampleRate());
        assertTrue(read.warnings().isEmpty());
        float tolerance = format == WavFormat.FLOAT_32 ? 0 : format == WavFormat.PCM_24 ? 6e-8f : 1.6e-5f;
        for (int c = 0; c < 3; c++) {
            assertArrayEquals(channels[c], read.channel(c), tolerance);
        }
        assertArrayEquals(Files.readAllBytes(file), WavWriter.bytes(new AudioClip(channels, 22050, List.of()), format));
    }

    @Test
    void bytesAreThoseOfAPlainWavFile() throws Exception {
        float[] signal = Signals.speechLike(1000, 16000, 1);
        Path file = folder.resolve("out.wav");
        WavWriter.write(file, AudioClip.ofMono(signal, 16000), WavFormat.PCM_16);
        assertArrayEquals(WavBytes.pcm16(16000, signal), Files.readAllBytes(file));
    }

    @Test
    void sixteenBitSamplesSurviveUnchanged() throws Exception {
        float[] signal = new float[65536];
        for (int i = 0; i < signal.length; i++) {
            signal[i] = (i - 32768) / 32768f;
        }
        Path file = folder.resolve("out.wav");
        WavWriter.write(file, AudioClip.ofMono(signal, 16000), WavFormat.PCM_16);
        assertArrayEquals(signal, AudioFiles.read(file).channel(0));
    }

    @Test
    void clipsAtFullScale() throws Exception {
        Path file = folder.resolve("out.wav");
        WavWriter.write(file, AudioClip.ofMono(new float[] {3, -3, 1e30f, -1e30f}, 16000), WavFormat.PCM_16);
        assertArrayEquals(new float[] {32767 / 32768f, -1, 32767 / 32768f, -1}, AudioFiles.read(file).channel(0));
    }

    @Test
    void unfinishedFilesLeaveNoTraceAndOlderOnesWhole() throws Exception {
        Path file = folder.resolve("out.wav");
        WavWriter.write(file, AudioClip.ofMono(Signals.sine(100, 0.5, 100, 8000), 8000), WavFormat.PCM_16);
        byte[] before = Files.readAllBytes(file);
        try (WavWriter writer = new WavWriter(file, WavFormat.PCM_16, 1, 8000)) {
            writer.append(new float[][] {new float[5000]}, 0, 5000);
            assertEquals(5000, writer.frames());
        }
        assertArrayEquals(before, Files.readAllBytes(file));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
    }

    @Test
    void folderAndMissingFolderAreRefused() {
        AudioClip clip = AudioClip.ofMono(new float[10], 8000);
        assertTrue(refused(folder, clip).contains("is a folder"));
        assertTrue(refused(folder.resolve("missing").resolve("out.wav"), clip).contains("folder"));
    }

    private static String refused(Path file, AudioClip clip) {
        return assertThrows(AudioException.class, () -> WavWriter.write(file, clip, WavFormat.PCM_16)).getMessage();
    }

    /** A disk that has room for so many bytes. */
    private static WavWriter.Disk full(int room) {
        return file -> new RandomAccessFile(file, "rw") {

            private int left = room;

            @Override
            public void write(byte[] bytes) throws IOException {
                write(bytes, 0, bytes.length);
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                int fits = getFilePointer() < length() ? count : Math.min(left, count);
                super.write(bytes, from, fits);
                left -= fits;
                if (fits < count) {
                    throw new IOException("No space left on device");
                }
            }
        };
    }

    @Test
    void fullDiskLeavesTheOldFileAndNothingElse() throws Exception {
        Path file = Files.writeString(folder.resolve("out.wav"), "old");
        float[][] signal = {new float[20000]};
        assertThrows(AudioException.class, () -> new WavWriter(file, WavFormat.PCM_16, 1, 16000, full(20)).close());
        try (WavWriter writer = new WavWriter(file, WavFormat.PCM_16, 1, 16000, full(30000))) {
            AudioException told = assertThrows(AudioException.class, () -> writer.append(signal, 0, 20000));
            assertTrue(told.getMessage().contains("No space left"), told.getMessage());
        }
        assertEquals("old", Files.readString(file));
        assertFilesLeft(1);
    }

    @Test
    void whatAFullDiskTookBeforeCanStillBeKept() throws Exception {
        Path file = folder.resolve("out.wav");
        float[][] signal = {Signals.speechLike(20000, 16000, 1)};
        try (WavWriter writer = new WavWriter(file, WavFormat.PCM_16, 1, 16000, full(30000))) {
            writer.append(signal, 0, 12000);
            assertThrows(AudioException.class, () -> writer.append(signal, 12000, 8000));
            writer.finish();
        }
        assertArrayEquals(WavBytes.pcm16(16000, Arrays.copyOf(signal[0], 12000)), Files.readAllBytes(file));
        assertFilesLeft(1);
    }

    private void assertFilesLeft(long count) throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(count, left.count());
        }
    }
}
