/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioFiles;
import org.sparsha.audio.AudioSource;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.audio.ChannelDifference;
import org.sparsha.audio.WavFormat;
import org.sparsha.audio.WavWriter;
import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.core.SparshaException;
import org.sparsha.core.Warning;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;
import org.sparsha.testsupport.RandomModel;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AskedAlongTest {

    private static final int RATE = 22050;

    @TempDir
    private Path folder;

    /** Speech in two channels, with silence from the fourth second to the seventh. */
    private Path recording(int seconds) throws SparshaException {
        float[] left = Signals.speechLike(seconds * RATE, RATE, 1);
        float[] right = Signals.speechLike(seconds * RATE, RATE, 2);
        for (float[] channel : List.of(left, right)) {
            Arrays.fill(channel, Math.min(4 * RATE, channel.length), Math.min(7 * RATE, channel.length), 0);
        }
        Path file = folder.resolve(seconds + ".wav");
        WavWriter.write(file, new AudioClip(new float[][] {left, right}, RATE, List.of()), WavFormat.FLOAT_32);
        return file;
    }

    private List<CourseWindow> along(Path file, double window, double hop, int threads) throws SparshaException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try (Model model = new ModelLoader(Recipes.all()).open(RandomModel.copyTo(Files.createTempDirectory(folder, "model")));
                AudioSource source = AudioFiles.open(file)) {
            AnswerCourse course = AskedAlong.course(model, source.info().frames(), RATE, window, hop);
            return AskedAlong.all(model, source, ChannelChoice.MEAN, course, executor, Progress.none()).windows();
        } catch (IOException e) {
            throw new AssertionError(e);
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void everyWindowIsAnsweredAsIfItWereARecordingOfItsOwn() throws SparshaException, IOException {
        Path file = recording(10);
        List<CourseWindow> windows = along(file, 2, 0.5, 3);
        try (Model model = new ModelLoader(Recipes.all()).open(RandomModel.copyTo(Files.createTempDirectory(folder, "model")))) {
            for (CourseWindow window : windows) {
                assertArrayEquals(model.predict(AudioFiles.read(file, window.range()).mono(model.sampleRate())).probabilities(),
                        window.answer().probabilities(), 0);
            }
        }
    }

    @Test
    void silenceHasNoAnswerAndTheRestIsInOrder() throws SparshaException {
        List<Long> starts = new ArrayList<>();
        along(recording(10), 2, 0.5, 2).forEach(window -> starts.add(window.range().start()));
        List<Long> expected = new ArrayList<>();
        for (int i = 0; i <= 16; i++) {
            if (i < 8 || i > 10) { // those from 4.0, 4.5 and 5.0 s on lie within the silence
                expected.add(i * (RATE / 2L));
            }
        }
        assertEquals(expected, starts);
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws SparshaException {
        Path file = recording(8);
        List<CourseWindow> one = along(file, 1, 0.25, 1);
        List<CourseWindow> three = along(file, 1, 0.25, 3);
        assertEquals(one.size(), three.size());
        for (int i = 0; i < one.size(); i++) {
            assertEquals(one.get(i).range(), three.get(i).range());
            assertArrayEquals(one.get(i).answer().probabilities(), three.get(i).answer().probabilities(), 0);
        }
    }

    /** What overlapping windows hear twice counts once: it is said as of the recording as a whole. */
    @Test
    void saysThatChannelsDiffer() throws SparshaException, IOException {
        Path file = recording(8);
        try (Model model = new ModelLoader(Recipes.all()).open(RandomModel.copyTo(Files.createTempDirectory(folder, "model")));
                AudioSource source = AudioFiles.open(file); ExecutorService executor = Executors.newSingleThreadExecutor()) {
            AnswerCourse course = AskedAlong.course(model, source.info().frames(), RATE, 2, 0.5);
            Optional<Warning> said = AskedAlong.all(model, source, ChannelChoice.MEAN, course, executor, Progress.none()).channels();
            assertTrue(said.isPresent());
            assertEquals(ChannelDifference.of(AudioFiles.read(file)), said);
            assertTrue(AskedAlong.all(model, source, ChannelChoice.alone(2), course, executor, Progress.none()).channels().isEmpty());
        }
    }

    @Test
    void aShorterRecordingIsOneWindow() throws SparshaException {
        List<CourseWindow> windows = along(recording(2), 4, 1, 1);
        assertEquals(List.of(new SampleRange(0, 2 * RATE)), windows.stream().map(CourseWindow::range).toList());
    }

    @Test
    void canBeCancelled() throws SparshaException, IOException {
        Progress cancelled = new Progress() {
            @Override
            public void checkCancelled() {
                throw new CancelledException();
            }

            @Override
            public void worked(double share) {
                assertTrue(share > 0);
            }

            @Override
            public Progress split(String label, double share) {
                return this;
            }
        };
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (Model model = new ModelLoader(Recipes.all()).open(RandomModel.copyTo(Files.createTempDirectory(folder, "model")));
                AudioSource source = AudioFiles.open(recording(5))) {
            AnswerCourse course = AskedAlong.course(model, source.info().frames(), RATE, 2, 1);
            assertThrows(CancelledException.class, () -> AskedAlong.all(model, source, ChannelChoice.MEAN, course, executor, cancelled));
        } finally {
            executor.shutdownNow();
        }
    }
}
