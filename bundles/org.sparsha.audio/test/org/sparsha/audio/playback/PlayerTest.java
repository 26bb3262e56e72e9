/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioFiles;
import org.sparsha.audio.AudioSource;
import org.sparsha.audio.effects.Wsola;
import org.sparsha.core.SampleRange;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.WavBytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlayerTest implements PlayerListener {

    private static final int RATE = 16000;
    private static final float[] ORIGINAL = Signals.speechLike(2 * RATE, RATE, 4);
    private static final float[] OTHER = Signals.sine(300, 0.5, 2 * RATE, RATE);

    private final MadeOutput device = new MadeOutput();
    private final List<String> told = new ArrayList<>();

    @TempDir
    Path folder;

    @Override
    public void started() {
        told.add("started");
    }

    @Override
    public void finished() {
        told.add("finished");
    }

    @Override
    public void failed(AudioException problem) {
        told.add(problem.getMessage());
    }

    private Player player(float[]... channels) {
        AudioClip clip = new AudioClip(channels, RATE, List.of());
        return new Player(device, PlaybackSource.of(clip), new Wsola(), Runnable::run, this);
    }

    private float[] heard(int channel) {
        return Arrays.copyOf(device.heard[channel], device.count);
    }

    @Test
    void playsExactlyTheRange() {
        try (Player player = player(ORIGINAL, OTHER)) {
            player.play(new SampleRange(1001, 5555));
            assertArrayEquals(Arrays.copyOfRange(ORIGINAL, 1001, 5555), heard(0));
            assertArrayEquals(Arrays.copyOfRange(OTHER, 1001, 5555), heard(1));
            assertEquals(List.of("started", "finished"), told);
            assertEquals("drain close ", device.events.toString());
            assertEquals(5555, player.position());
            assertFalse(player.isPlaying());
        }
    }

    @Test
    void rangeIsCutAndEmptyRangePlaysNothing() {
        try (Player player = player(ORIGINAL)) {
            player.play(new SampleRange(ORIGINAL.length - 10, ORIGINAL.length + 999));
            assertEquals(10, device.count);
            player.play(new SampleRange(ORIGINAL.length + 5, ORIGINAL.length + 999));
            assertEquals(10, device.count);
        }
    }

    @Test
    void manyChannelsAreHeardAsTheirMean() {
        try (Player player = player(ORIGINAL, OTHER, new float[ORIGINAL.length])) {
            player.play(new SampleRange(0, 1000));
            assertEquals((ORIGINAL[500] + OTHER[500]) / 3, heard(0)[500], 1e-7);
        }
    }

    @Test
    void loopsWithoutAGap() {
        try (Player player = player(ORIGINAL)) {
            player.setLoop(true);
            device.afterBlock = count -> {
                if (count >= 2500) {
                    player.setLoop(false);
                }
                assertEquals(100 + (count - 1) % 1000 + 1, player.position() == 100 ? 1100 : player.position());
            };
            player.play(new SampleRange(100, 1100));
            float[] heard = heard(0);
            assertEquals(3000, heard.length);
            for (int i = 0; i < heard.length; i++) {
                assertEquals(ORIGINAL[100 + i % 1000], heard[i]);
            }
        }
    }

    @Test
    void switchesVersionsAtTheSamePlace() {
        try (Player player = player(ORIGINAL)) {
            device.afterBlock = count -> {
                if (count == 1600) {
                    player.setSource(PlaybackSource.of(AudioClip.ofMono(OTHER, RATE)));
                }
            };
            player.play(new SampleRange(0, 4000));
            float[] heard = heard(0);
            assertEquals(4000, heard.length);
            assertArrayEquals(Arrays.copyOf(ORIGINAL, 1600), Arrays.copyOf(heard, 1600));
            assertArrayEquals(Arrays.copyOfRange(OTHER, 1760, 4000), Arrays.copyOfRange(heard, 1760, 4000));
            for (int i = 1600; i < 1760; i++) {
                float low = Math.min(ORIGINAL[i], OTHER[i]) - 1e-6f;
                assertTrue(heard[i] >= low && heard[i] <= Math.max(ORIGINAL[i], OTHER[i]) + 1e-6f);
            }
            PlaybackSource otherRate = PlaybackSource.of(AudioClip.ofMono(OTHER, 8000));
            device.afterBlock = count -> assertThrows(IllegalArgumentException.class, () -> player.setSource(otherRate));
            player.play(new SampleRange(0, 4000));
        }
    }

    @Test
    void halfSpeedTakesTwiceAsLongAndKeepsThePlace() {
        try (Player player = player(OTHER)) {
            player.setSpeed(0.5);
            device.afterBlock = count -> assertEquals(3200 + count / 2, player.position(), 1);
            player.play(new SampleRange(3200, 9600));
            assertEquals(12800, device.count);
            assertEquals(9600, player.position());
            int crossings = 0;
            float[] heard = heard(0);
            for (int i = 1; i < heard.length; i++) {
                crossings += heard[i - 1] < 0 && heard[i] >= 0 ? 1 : 0;
            }
            assertEquals(300 * 12800.0 / RATE, crossings, 3); // the same pitch
            assertEquals(Signals.rms(OTHER, 0, OTHER.length), Signals.rms(heard, 400, heard.length), 0.02);
        }
    }

    @Test
    void speedChangesWhilePlaying() {
        try (Player player = player(ORIGINAL)) {
            device.afterBlock = count -> {
                if (count == 1600) {
                    player.setSpeed(0.5);
                }
            };
            player.play(new SampleRange(0, 3200));
            assertEquals(1600 + 3200, device.count, 2);
        }
    }

    @Test
    void gainFadesToItsNewValue() {
        try (Player player = player(ORIGINAL)) {
            player.setGain(0.5f);
            player.play(new SampleRange(0, 1000));
            assertEquals(ORIGINAL[900] * 0.5f, heard(0)[900], 1e-7);
        }
    }

    @Test
    void missingAndVanishingDevicesAreTold() {
        try (Player player = player(ORIGINAL)) {
            device.missing = true;
            player.play(new SampleRange(0, 1000));
            assertEquals(List.of("The sound device is missing: choose another."), told);
            assertFalse(player.isPlaying());
            device.missing = false;
            device.failAfter = 800;
            player.play(new SampleRange(0, 2000));
            assertEquals("The sound device stopped working: choose another.", told.get(2));
            assertFalse(player.isPlaying());
            device.failAfter = Integer.MAX_VALUE;
            player.play(new SampleRange(0, 2000));
            assertEquals("finished", told.get(4));
        }
    }

    @Test
    void stopsHoldsAndGoesOn() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        Semaphore written = new Semaphore(0);
        device.blocks.drainPermits();
        device.afterBlock = count -> written.release();
        PlayerListener listener = new PlayerListener() {

            @Override
            public void finished() {
                over.countDown();
            }

            @Override
            public void failed(AudioException problem) {
                throw new AssertionError(problem);
            }
        };
        try (ExecutorService executor = Executors.newSingleThreadExecutor();
                Player player = new Player(device, PlaybackSource.of(AudioClip.ofMono(ORIGINAL, RATE)), new Wsola(), executor, listener)) {
            player.play(new SampleRange(0, ORIGINAL.length));
            device.blocks.release(3);
            written.acquire(3);
            assertEquals(480, player.position());
            player.pause();
            assertTrue(player.isPaused());
            player.resume();
            device.blocks.release(2);
            written.acquire(2);
            // the thread that writes holds the device, too, where it sees the pause in time: every hold has its end, and the last is an end
            String events = device.events.toString();
            assertTrue(events.matches("pause (pause |resume )*resume "), events);
            assertEquals(events.split("pause ", -1).length, events.split("resume ", -1).length, events);
            assertTrue(player.isPlaying());
            player.stop();
            assertEquals(800, player.position());
            assertTrue(over.await(20, TimeUnit.SECONDS));
            assertFalse(player.isPlaying());
        }
    }

    @Test
    void fileDeviceWritesWhatWouldBeHeard() throws Exception {
        Path file = folder.resolve("heard.wav");
        FileOutputDevice fast = new FileOutputDevice(file, false);
        AudioClip clip = AudioClip.ofStereo(ORIGINAL, OTHER, RATE);
        try (Player player = new Player(fast, PlaybackSource.of(clip), new Wsola(), Runnable::run, this)) {
            player.play(new SampleRange(50, 20000));
        }
        AudioClip heard = AudioFiles.read(file);
        assertArrayEquals(Arrays.copyOfRange(ORIGINAL, 50, 20000), heard.channel(0));
        assertArrayEquals(Arrays.copyOfRange(OTHER, 50, 20000), heard.channel(1));
        assertEquals(new FileOutputDevice(file, true).id(), SoundDevices.output("file:" + file).id());
    }

    @Test
    void fileDeviceInRealTimeFollowsItsClock() throws Exception {
        long[] clock = {0};
        FileOutputDevice timed = new FileOutputDevice(folder.resolve("timed.wav"), true, () -> clock[0]);
        try (OutputLine line = timed.open(RATE, 1)) {
            line.write(new float[][] {ORIGINAL}, 0, 1600);
            assertEquals(0, line.framesPlayed());
            clock[0] = 50_000_000;
            assertEquals(800, line.framesPlayed());
            line.pause();
            clock[0] = 80_000_000;
            assertEquals(800, line.framesPlayed());
            line.resume();
            clock[0] = 100_000_000;
            assertEquals(1120, line.framesPlayed());
            clock[0] = 900_000_000;
            assertEquals(1600, line.framesPlayed());
            line.write(new float[][] {ORIGINAL}, 1600, 800);
            assertEquals(1600, line.framesPlayed());
            clock[0] = 925_000_000;
            assertEquals(2000, line.framesPlayed());
        }
        assertEquals(2400, AudioFiles.read(folder.resolve("timed.wav")).frames());
    }

    @Test
    void playsAnOpenFile() throws Exception {
        Path file = Files.write(folder.resolve("long.wav"), WavBytes.float32(RATE, ORIGINAL, OTHER, OTHER));
        try (AudioSource source = AudioFiles.open(file);
                Player player = new Player(device, PlaybackSource.of(source), new Wsola(), Runnable::run, this)) {
            player.play(new SampleRange(1000, 3000));
            assertEquals((ORIGINAL[1500] + 2 * OTHER[1500]) / 3, heard(0)[500], 1e-6);
        }
    }

    @Test
    void aFileThatGoesAwayIsTold() throws Exception {
        Path file = Files.write(folder.resolve("long.wav"), WavBytes.float32(RATE, ORIGINAL));
        AudioSource source = AudioFiles.open(file);
        try (source; Player player = new Player(device, PlaybackSource.of(source), new Wsola(), Runnable::run, this)) {
            source.close();
            player.play(new SampleRange(1000, 3000));
            assertTrue(told.get(1).contains("long.wav"), told.toString());
        }
    }

    @Test
    void aFileCutShortWhilePlayingIsTold() throws Exception {
        Path file = Files.write(folder.resolve("long.wav"), WavBytes.float32(RATE, ORIGINAL));
        try (AudioSource source = AudioFiles.open(file);
                Player player = new Player(device, PlaybackSource.of(source), new Wsola(), Runnable::run, this)) {
            device.afterBlock = count -> {
                if (count == 1600) {
                    cut(file);
                }
            };
            player.play(new SampleRange(0, ORIGINAL.length));
            assertTrue(told.get(1).contains("shorter"), told.toString());
            assertFalse(player.isPlaying());
            assertTrue(device.count < 4000, "stopped at " + device.count);
        }
    }

    private static void cut(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(4 * 2000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void driversThatThrowAreTold() {
        try (Player player = player(ORIGINAL)) {
            device.afterBlock = count -> {
                throw new IllegalStateException("The line is gone");
            };
            player.play(new SampleRange(0, 4000));
            assertTrue(told.get(1).contains("The line is gone"), told.toString());
            assertFalse(player.isPlaying());
            device.afterBlock = count -> { };
            player.play(new SampleRange(0, 4000));
            assertEquals("finished", told.get(3));
        }
    }
}
