/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioFiles;
import org.sparsha.audio.filter.Resampler;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RecorderTest implements RecorderListener {

    private static final int RATE = 16000;
    private static final float[] SIGNAL = Signals.speechLike(RATE, RATE, 9);

    private final List<String> told = new ArrayList<>();
    private final List<Level> levels = new ArrayList<>();

    @TempDir
    Path folder;

    @Override
    public void level(Level level, long frames) {
        levels.add(level);
    }

    @Override
    public void finished(Path file, long frames, Optional<AudioException> problem) {
        told.add("finished " + frames + problem.map(p -> " " + p.getMessage()).orElse(""));
    }

    @Override
    public void failed(AudioException problem) {
        told.add(problem.getMessage());
    }

    /** A microphone that hears a made signal and fails after it, or ends. */
    private record MadeInput(float[] signal, boolean missing, boolean fails) implements InputDevice {

        @Override
        public String id() {
            return "made";
        }

        @Override
        public String name() {
            return "Made";
        }

        @Override
        public InputLine open(int sampleRate, int channelCount) throws AudioException {
            if (missing) {
                throw new AudioException("No microphone: connect one.");
            }
            return new InputLine() {

                private int at;
                private boolean closed;

                @Override
                public int read(float[][] into, int count) throws AudioException {
                    int frames = closed ? 0 : Math.min(count, signal.length - at);
                    if (frames == 0 && fails && !closed) {
                        throw new AudioException("The microphone went away.");
                    }
                    for (float[] channel : into) {
                        System.arraycopy(signal, at, channel, 0, frames);
                    }
                    at += frames;
                    return frames;
                }

                @Override
                public void close() {
                    closed = true;
                }
            };
        }
    }

    private Path record(InputDevice device, long frames) throws AudioException {
        Path file = folder.resolve("recorded.wav");
        Recorder.start(device, file, RATE, 1, frames, Runnable::run, this);
        return file;
    }

    @Test
    void recordsTheLengthAskedFor() throws Exception {
        Path file = record(new MadeInput(SIGNAL, false, false), 10001);
        assertEquals(List.of("finished 10001"), told);
        assertArrayEquals(Arrays.copyOf(SIGNAL, 10001), AudioFiles.read(file).channel(0), 1.6e-5f);
        assertEquals(32, levels.size());
    }

    @Test
    void recordsUntilTheSignalEnds() throws Exception {
        record(new MadeInput(SIGNAL, false, false), Recorder.UNTIL_STOPPED);
        assertEquals(List.of("finished 16000"), told);
    }

    @Test
    void whatCameBeforeAFailureIsKept() throws Exception {
        Path file = record(new MadeInput(SIGNAL, false, true), Recorder.UNTIL_STOPPED);
        assertEquals(List.of("finished 16000 The microphone went away."), told);
        assertEquals(16000, AudioFiles.read(file).frames());
    }

    @Test
    void withoutAMicrophoneThereIsNoFile() throws Exception {
        Path file = record(new MadeInput(SIGNAL, true, false), 100);
        assertEquals(List.of("No microphone: connect one."), told);
        assertFalse(Files.exists(file));
        try (var left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
        record(new MadeInput(new float[0], false, false), 100);
        assertTrue(told.get(1).startsWith("Nothing was recorded"));
    }

    @Test
    void aFolderThatIsMissingIsToldAtOnce() {
        Path file = folder.resolve("missing").resolve("x.wav");
        assertThrows(AudioException.class,
                () -> Recorder.start(new MadeInput(SIGNAL, false, false), file, RATE, 1, 10, Runnable::run, this));
    }

    @Test
    void levels() {
        Level sine = Level.of(new float[][] {Signals.sine(100, 0.5, RATE, RATE)}, RATE);
        assertEquals(20 * Math.log10(0.5), sine.peakDecibels(), 0.01);
        assertEquals(20 * Math.log10(0.5 / Math.sqrt(2)), sine.rmsDecibels(), 0.01);
        assertFalse(sine.isClipped());
        assertEquals(-120, new Level(0, 0).rmsDecibels());
        assertTrue(new Level(1, 0.1).isClipped());
    }

    @Test
    void liveBufferKeepsTheLatestFrames() {
        int[] changes = {0};
        LiveBuffer buffer = new LiveBuffer(1000, () -> changes[0]++);
        assertEquals(0, buffer.latest(100).length);
        new Capture(new MadeInput(SIGNAL, false, true), RATE, 2, buffer).run();
        assertEquals(16000, buffer.total());
        assertArrayEquals(Arrays.copyOfRange(SIGNAL, 15200, 16000), buffer.latest(800));
        assertEquals(1000, buffer.latest(99999).length);
        assertEquals(51, changes[0]);
        assertEquals("The microphone went away.", buffer.problem().orElseThrow().getMessage());
        assertTrue(buffer.level().peak() > 0);
    }

    @Test
    void microphonesOfAnotherRate() throws Exception {
        InputLine device = new MadeInput(SIGNAL, false, false).open(RATE, 1);
        float[] got = new float[8000];
        int done = 0;
        try (InputLine line = new ResamplingInputLine(device, 1, RATE, 8000)) {
            float[][] block = new float[1][333];
            for (int read = line.read(block, 333); read > 0; read = line.read(block, 333)) {
                System.arraycopy(block[0], 0, got, done, read);
                done += read;
            }
        }
        assertEquals(8000, done);
        assertArrayEquals(Resampler.resample(SIGNAL, RATE, 8000), got);
    }
}
