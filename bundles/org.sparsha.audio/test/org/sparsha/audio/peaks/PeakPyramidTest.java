/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.peaks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioFiles;
import org.sparsha.audio.SoundReader;
import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.testsupport.FullDisk;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.WavBytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PeakPyramidTest {

    private static final int LENGTH = 40 * PeakPyramid.CHUNK + 1234;
    private static final float[] LEFT = Signals.chirp(1, 50, 0.8, LENGTH, 44100);
    private static final float[] RIGHT = Signals.noise(0.1, LENGTH, 5);

    @TempDir
    Path folder;

    private Path file() throws Exception {
        return Files.write(folder.resolve("long.wav"), WavBytes.float32(44100, LEFT, RIGHT));
    }

    private static float[][] all(PeakPyramid pyramid, int level, int channel) {
        int bins = pyramid.bins(level);
        float[][] read = new float[3][bins];
        pyramid.read(level, channel, 0, bins, read[0], read[1], read[2], 0);
        return read;
    }

    private static void assertSame(PeakPyramid expected, PeakPyramid actual) {
        assertEquals(expected.levelCount(), actual.levelCount());
        for (int level = 0; level < expected.levelCount(); level++) {
            for (int channel = 0; channel < expected.channelCount(); channel++) {
                float[][] wanted = all(expected, level, channel);
                float[][] made = all(actual, level, channel);
                for (int i = 0; i < 3; i++) {
                    assertArrayEquals(wanted[i], made[i]);
                }
            }
        }
    }

    @Test
    void everyLevelSummarisesItsSamples() {
        PeakPyramid pyramid = PeakPyramid.of(AudioClip.ofStereo(LEFT, RIGHT, 44100));
        assertTrue(pyramid.isComplete());
        for (int level = 0; level < pyramid.levelCount(); level++) {
            int perBin = pyramid.framesPerBin(level);
            assertEquals(Math.ceilDiv(LENGTH, perBin), pyramid.bins(level));
            float[][] read = all(pyramid, level, 1);
            for (int bin = 0; bin < pyramid.bins(level); bin += Math.max(1, pyramid.bins(level) / 7)) {
                int from = bin * perBin;
                int to = Math.min(LENGTH, from + perBin);
                float low = 9;
                float high = -9;
                for (int i = from; i < to; i++) {
                    low = Math.min(low, RIGHT[i]);
                    high = Math.max(high, RIGHT[i]);
                }
                assertEquals(low, read[0][bin], 5e-4);
                assertEquals(high, read[1][bin], 5e-4);
                assertEquals(Signals.rms(RIGHT, from, to), read[2][bin], to - from < perBin ? 5e-3 : 2e-4);
            }
        }
    }

    @Test
    void builtFromAFileByManyItIsTheSame() throws Exception {
        Path file = file();
        PeakBuilder builder = new PeakBuilder(file, AudioFiles.info(file), SoundReader.OWN);
        try (ExecutorService executor = Executors.newFixedThreadPool(3)) {
            List<Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                runs.add(executor.submit(() -> {
                    builder.run(Progress.none(), range -> assertFalse(range.isEmpty()));
                    return null;
                }));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        }
        assertTrue(builder.pyramid().isComplete());
        assertEquals(1, builder.pyramid().doneShare());
        assertSame(PeakPyramid.of(AudioClip.ofStereo(LEFT, RIGHT, 44100)), builder.pyramid());
    }

    @Test
    void anOutlineComesFirstThenWhatIsOnTheScreen() throws Exception {
        Path file = file();
        PeakBuilder builder = new PeakBuilder(file, AudioFiles.info(file), SoundReader.OWN);
        SampleRange screen = new SampleRange(30L * PeakPyramid.CHUNK, 32L * PeakPyramid.CHUNK);
        builder.prefer(screen);
        List<SampleRange> changes = new ArrayList<>();
        PeakPyramid pyramid = builder.pyramid();
        long empty = pyramid.version();
        builder.run(Progress.none(), range -> {
            if (changes.isEmpty()) {
                assertEquals(0, pyramid.doneShare());
                assertTrue(pyramid.version() > empty);
                float[][] outline = all(pyramid, 0, 1);
                assertTrue(outline[1][outline[1].length / 2] > 0.1);
                assertFalse(pyramid.isExact(screen));
            }
            changes.add(range);
            assertEquals(changes.size() > 1, pyramid.isExact(changes.get(changes.size() - 1)));
        });
        assertEquals(new SampleRange(0, LENGTH), changes.get(0));
        assertEquals(screen.start(), changes.get(1).start());
        assertEquals(screen.end(), changes.get(2).end());
        assertEquals(0, changes.get(3).start());
    }

    @Test
    void cancelledItCanGoOnLater() throws Exception {
        Path file = file();
        PeakBuilder builder = new PeakBuilder(file, AudioFiles.info(file), SoundReader.OWN);
        Progress cancelled = new Progress() {
            private int asked;

            @Override
            public void checkCancelled() {
                if (++asked > 10) {
                    throw new CancelledException();
                }
            }

            @Override
            public void worked(double share) {
                // of no interest
            }

            @Override
            public Progress split(String label, double share) {
                return this;
            }
        };
        assertThrows(CancelledException.class, () -> builder.run(cancelled, range -> {
        }));
        assertFalse(builder.pyramid().isComplete());
        builder.run(Progress.none(), range -> {
        });
        assertTrue(builder.pyramid().isComplete());
    }

    @Test
    void cacheKeepsItUntilTheFileChanges() throws Exception {
        Path file = file();
        PeakPyramid pyramid = PeakPyramid.of(AudioFiles.read(file));
        PeakCache cache = new PeakCache(folder.resolve("cache"), 1 << 30);
        assertTrue(cache.load(file).isEmpty());
        cache.store(file, pyramid);
        assertSame(pyramid, cache.load(file).orElseThrow());
        Files.write(file, WavBytes.pcm16(44100, LEFT));
        assertTrue(cache.load(file).isEmpty());
    }

    @Test
    void damagedCacheIsLeftOut() throws Exception {
        Path file = file();
        PeakCache cache = new PeakCache(folder.resolve("cache"), 1 << 30);
        cache.store(file, PeakPyramid.of(AudioFiles.read(file)));
        Path entry;
        try (var entries = Files.list(folder.resolve("cache"))) {
            entry = entries.findFirst().orElseThrow();
        }
        byte[] whole = Files.readAllBytes(entry);
        Random random = new Random(3);
        for (int i = 0; i < 20; i++) {
            byte[] damaged = i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            if (damaged.length == whole.length) {
                damaged[random.nextInt(damaged.length)] ^= 1;
            }
            Files.write(entry, damaged);
            assertTrue(cache.load(file).isEmpty());
        }
    }

    @Test
    void cacheStaysWithinItsLimit() throws Exception {
        Path folderOfCache = folder.resolve("cache");
        PeakCache cache = new PeakCache(folderOfCache, 30_000);
        for (int i = 0; i < 5; i++) {
            float[] signal = Signals.noise(0.1, 300_000, i);
            Path file = Files.write(folder.resolve("clip" + i + ".wav"), WavBytes.pcm16(16000, signal));
            cache.store(file, PeakPyramid.of(AudioClip.ofMono(signal, 16000)));
        }
        try (var entries = Files.list(folderOfCache)) {
            assertTrue(entries.count() < 4);
        }
    }

    @Test
    void shortAndEmptyClips() {
        for (int length : new int[] {0, 1, 255, 256, 257}) {
            PeakPyramid pyramid = PeakPyramid.of(AudioClip.ofMono(Signals.noise(1, length, 1), 16000));
            assertTrue(pyramid.isComplete());
            assertTrue(pyramid.isExact(new SampleRange(0, length)));
            assertEquals((length + 255) / 256, pyramid.bins(0));
        }
    }

    @Test
    void levelForAZoom() {
        PeakPyramid pyramid = PeakPyramid.of(AudioClip.ofMono(new float[1_000_000], 16000));
        assertEquals(-1, pyramid.levelFor(255));
        assertEquals(0, pyramid.levelFor(256));
        assertEquals(0, pyramid.levelFor(1023));
        assertEquals(1, pyramid.levelFor(1024));
        assertEquals(pyramid.levelCount() - 1, pyramid.levelFor(1e12));
    }

    @Test
    void aFullDiskLeavesNoCacheAndNothingElse() throws Exception {
        Path file = file();
        PeakPyramid pyramid = PeakPyramid.of(AudioClip.ofStereo(LEFT, RIGHT, 44100));
        Path cacheFolder = Files.createDirectory(folder.resolve("cache"));
        PeakCache full = new PeakCache(FullDisk.at(cacheFolder, 3000), 1 << 30);
        full.store(file, pyramid);
        assertTrue(full.load(file).isEmpty());
        try (Stream<Path> left = Files.list(cacheFolder)) {
            assertEquals(List.of(), left.toList());
        }
        PeakCache roomy = new PeakCache(FullDisk.at(cacheFolder, 1 << 30), 1 << 30);
        roomy.store(file, pyramid);
        assertSame(pyramid, roomy.load(file).orElseThrow());
    }
}
