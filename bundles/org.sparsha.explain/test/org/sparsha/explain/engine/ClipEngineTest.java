/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.core.ProgressTracker;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MaskedModel;
import org.sparsha.explain.ScoreSpace;
import org.sparsha.explain.TimeScores;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelException;
import org.sparsha.model.ModelLoader;
import org.sparsha.model.Prediction;
import org.sparsha.testsupport.Npy;
import org.sparsha.testsupport.RandomModel;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The original's explanations, and what the engine promises, on the original's network with random weights. */
class ClipEngineTest {

    private static final int WINDOW = 8000;
    private static final int STRIDE = 1600;

    @TempDir
    private static Path folder;
    private static Model model;
    private static ExecutorService executor;

    @BeforeAll
    static void open() throws ModelException {
        model = new ModelLoader(Recipes.all()).open(RandomModel.copyTo(folder));
        executor = Executors.newFixedThreadPool(3);
    }

    @AfterAll
    static void close() {
        executor.shutdown();
        model.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi_m_3s", "speech_10s"})
    void reproducesTheOriginalsExplanation(String clip) throws ExplainException {
        float[] signal = samples(clip);
        List<Segment> windows = new ArrayList<>();
        for (int start = 0; start < signal.length; start += STRIDE) {
            windows.add(Segment.of(new SampleRange(start, Math.min(signal.length, start + WINDOW))));
        }
        ClipEngine engine = new ClipEngine(model, signal, executor);
        Prediction original = engine.original();
        double[] baseline = golden(clip, "baseline");
        for (int i = 0; i < baseline.length; i++) {
            assertEquals(baseline[i], original.probability(i), 2e-4);
        }
        int target = original.best();
        MaskedModel game = silenced(engine, windows, target);
        double[] scores = game.score(game.leaveOneOut(), Progress.none());
        double[] expected = golden(clip, "diff");
        List<Double> drops = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            drops.add(original.probability(target) - scores[i]);
            assertEquals(expected[i], drops.get(i), 2e-4, "window " + i);
        }
        List<SampleRange> kept = new TimeScores(windows, drops).salient(0.6);
        double[] expectedKept = golden(clip, "kept");
        List<SampleRange> expectedRanges = new ArrayList<>();
        for (int i = 0; i < expectedKept.length; i += 2) {
            expectedRanges.add(new SampleRange((long) expectedKept[i], (long) expectedKept[i + 1]));
        }
        assertEquals(expectedRanges, kept);
    }

    @Test
    void givesTheSameBitsOnOneAndSeveralThreads() throws ExplainException {
        float[] signal = Signals.speechLike(24000, 16000, 3);
        List<Segment> segments = segments(signal.length, 10);
        List<Coalition> coalitions = new ArrayList<>();
        for (int mask = 0; mask < 40; mask++) {
            java.util.BitSet kept = java.util.BitSet.valueOf(new long[] {(mask * 37L) & 1023});
            coalitions.add(Coalition.of(10, kept));
        }
        try (ExecutorService single = Executors.newSingleThreadExecutor()) {
            double[] one = silenced(new ClipEngine(model, signal, single), segments, 0).score(coalitions, Progress.none());
            double[] several = silenced(new ClipEngine(model, signal, executor), segments, 0).score(coalitions, Progress.none());
            assertArrayEquals(one, several, 0);
        }
    }

    @Test
    void agreesWithTheAnalysisFromScratch() throws ExplainException {
        float[] signal = Signals.speechLike(20000, 16000, 4);
        List<Segment> segments = segments(signal.length, 5);
        ClipEngine engine = new ClipEngine(model, signal, executor);
        MaskedModel game = silenced(engine, segments, 2);
        List<float[]> variants = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            float[] variant = signal.clone();
            SampleRange range = segments.get(i).range();
            Arrays.fill(variant, (int) range.start(), (int) range.end(), 0);
            variants.add(variant);
        }
        List<Prediction> expected = engine.predict(variants, Progress.none());
        List<Prediction> actual = game.predict(game.leaveOneOut(), Progress.none());
        for (int i = 0; i < 5; i++) {
            assertEquals(expected.get(i).probability(2), actual.get(i).probability(2));
        }
        assertEquals(engine.predict(List.of(signal), Progress.none()).get(0).probability(2), engine.original().probability(2));
    }

    @Test
    void asksOnceForEveryCoalition() throws ExplainException {
        float[] signal = Signals.speechLike(8000, 16000, 4);
        MaskedModel game = silenced(new ClipEngine(model, signal, executor), segments(signal.length, 4), 0);
        List<Coalition> coalitions = List.of(Coalition.all(4), Coalition.none(4), Coalition.all(4), Coalition.of(4, 1));
        double[] scores = game.score(coalitions, Progress.none());
        assertEquals(3, game.evaluations());
        assertEquals(scores[0], scores[2]);
        assertArrayEquals(scores, game.score(coalitions, Progress.none()), 0);
        assertEquals(3, game.evaluations());
    }

    @Test
    void stopsWhenCancelled() throws Exception {
        float[] signal = Signals.speechLike(8000, 16000, 4);
        MaskedModel game = silenced(new ClipEngine(model, signal, executor), segments(signal.length, 4), 0);
        ProgressTracker progress = new ProgressTracker("", (label, done) -> { });
        progress.cancel();
        assertThrows(CancelledException.class, () -> game.score(List.of(Coalition.none(4)), progress));
    }

    /** Only what a thread is at is finished: some milliseconds, well below the 200 ms that a user is promised. */
    @Test
    void beginsNothingOnceCancelled() throws Exception {
        float[] signal = Signals.speechLike(8000, 16000, 4);
        AtomicInteger rendered = new AtomicInteger();
        AtomicInteger atCancel = new AtomicInteger();
        ProgressTracker progress = new ProgressTracker("", (label, done) -> { });
        ClipEngine engine = new ClipEngine(model, signal, executor);
        MaskedModel game = engine.rendered(10, coalition -> {
            if (rendered.incrementAndGet() == 100) {
                progress.cancel();
                atCancel.set(rendered.get());
            }
            return signal;
        }, 0, ScoreSpace.PROBABILITY);
        List<Coalition> coalitions = new ArrayList<>();
        for (int mask = 0; mask < 1000; mask++) {
            coalitions.add(Coalition.of(10, BitSet.valueOf(new long[] { mask })));
        }
        assertThrows(CancelledException.class, () -> game.score(coalitions, progress));
        int after = rendered.get() - atCancel.get();
        assertTrue(after <= Runtime.getRuntime().availableProcessors(), after + " clips were begun after the cancellation");
        assertEquals(0, game.evaluations(), "nothing half done is remembered");
    }

    @Test
    void tellsOfAPerturbationThatFails() throws Exception {
        float[] signal = Signals.speechLike(8000, 16000, 4);
        ClipEngine engine = new ClipEngine(model, signal, executor);
        MaskedModel game = engine.over(segments(signal.length, 4), (range, samples) -> Arrays.fill(samples, Float.NaN), 0, 0,
                ScoreSpace.PROBABILITY);
        ExplainException failure = assertThrows(ExplainException.class, () -> game.score(Coalition.none(4)));
        assertTrue(failure.getMessage().contains("perturbation"), failure.getMessage());
    }

    private static MaskedModel silenced(ClipEngine engine, List<Segment> segments, int target) {
        return engine.over(segments, (range, samples) -> Arrays.fill(samples, 0), 0, target, ScoreSpace.PROBABILITY);
    }

    private static List<Segment> segments(int length, int count) {
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            segments.add(Segment.of(new SampleRange((long) i * length / count, (i + 1L) * length / count)));
        }
        return segments;
    }

    private static double[] golden(String clip, String what) {
        return Npy.resource(ClipEngineTest.class, "golden/" + clip + "." + what + ".npy").values();
    }

    private static float[] samples(String clip) {
        try (InputStream in = ClipEngineTest.class.getResourceAsStream("golden/" + clip + ".wav")) {
            ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            float[] samples = new float[(bytes.capacity() - 44) / 2];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = bytes.getShort(44 + 2 * i) / 32768f;
            }
            return samples;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
