/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.sparsha.core.CancelledException;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.Progress;
import org.sparsha.core.ProgressTracker;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.core.SparshaException;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.MaskedModel;
import org.sparsha.explain.bench.BenchmarkTable.Spent;
import org.sparsha.explain.engine.ClipEngine;
import org.sparsha.features.FeatureExtractor;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.features.sparsha374.Sparsha374;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;

/**
 * Measures one model on made speech: one analysis, explanations from scratch and incrementally, many coalitions, growing clips and growing
 * numbers of segments. Every figure is the median of several runs after a warm-up, unless it says that it is a single one.
 */
public final class Benchmark {

    private static final int REPEATS = 5;
    /** Explanations before the one measured warm: by then the just-in-time compiler has come to rest. */
    private static final int WARM_UP = 15;

    /** Something to measure. */
    @FunctionalInterface
    private interface Work {
        void run() throws SparshaException;
    }

    private final Model model;
    private final ExecutorService executor;
    private final BenchmarkTable table;
    private final int rate;

    private Benchmark(Model model, ExecutorService executor, PrintStream out) {
        this.model = model;
        this.executor = executor;
        this.table = new BenchmarkTable(out);
        this.rate = model.sampleRate();
    }

    /**
     * Runs from the command line: {@code MODEL [--full]}.
     *
     * @param arguments a model package's folder, and {@code --full} to measure 10,000 coalitions as well (minutes)
     * @throws SparshaException where the model can't be opened or fails
     */
    public static void main(String[] arguments) throws SparshaException {
        if (arguments.length == 0) {
            System.err.println("Usage: Benchmark MODEL-FOLDER [--full]");
            return;
        }
        try (Model model = new ModelLoader(Recipes.all()).open(Path.of(arguments[0]))) {
            run(model, List.of(arguments).contains("--full"), System.out);
        }
    }

    /**
     * Measures and prints.
     *
     * @param model the model; stays the caller's
     * @param full whether to measure 10,000 coalitions as well (minutes)
     * @param out where to
     * @throws SparshaException where the model fails
     */
    public static void run(Model model, boolean full, PrintStream out) throws SparshaException {
        int threads = Runtime.getRuntime().availableProcessors();
        out.printf(Locale.ROOT, "Java %s, %s %s, %d threads, heap up to %d MB, model %s, load %.1f%n%n", Runtime.version(),
                System.getProperty("os.name"), System.getProperty("os.arch"), threads, Runtime.getRuntime().maxMemory() >> 20,
                model.descriptor().id(), ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            new Benchmark(model, executor, out).all(full);
        }
    }

    private void all(boolean full) throws SparshaException {
        vectors();
        explanation();
        kernelShap();
        coalitions(1000, true);
        if (full) {
            coalitions(10000, false);
        }
        cancellation();
        lengths();
        segments();
        table.printMarkdown();
    }

    private void vectors() throws SparshaException {
        FeatureExtractor extractor = new Sparsha374().create(ParameterValues.none());
        float[] clip = BenchmarkSpeech.make(10, extractor.sampleRate());
        for (int i = 0; i < 40; i++) {
            extractor.extract(clip);
        }
        int count = 40;
        Spent one = median(REPEATS, () -> IntStream.range(0, count).forEach(i -> extractor.extract(clip)));
        table.add("one vector of 374, 10 s, one thread", divided(one, count), "");
        Spent many = median(REPEATS, () -> IntStream.range(0, count).parallel().forEach(i -> extractor.extract(clip)));
        table.add("the same, all threads, a vector", divided(many, count), "of " + count + " at once");
    }

    private void explanation() throws SparshaException {
        float[] clip = BenchmarkSpeech.make(10, rate);
        table.add("explanation as the original's, 10 s, 100 windows, cold", median(1, () -> slidingWindow(clip)), "a single run");
        for (int i = 0; i < WARM_UP; i++) {
            slidingWindow(clip);
        }
        MemoryPeak.reset();
        Spent warm = median(REPEATS, () -> slidingWindow(clip));
        table.add("explanation as the original's, 10 s, 100 windows, warm", warm, MemoryPeak.text());
        List<float[]> variants = BenchmarkGames.windows(clip.length, rate).stream()
                .map(window -> BenchmarkGames.silenced(clip, List.of(window))).toList();
        ClipEngine engine = new ClipEngine(model, clip, executor);
        Spent scratch = median(3, () -> engine.predict(variants, Progress.none()));
        table.add("the same from scratch", scratch, ratio(scratch, warm));
    }

    private void kernelShap() throws SparshaException {
        float[] clip = BenchmarkSpeech.make(3, rate);
        List<Segment> segments = BenchmarkGames.segments(clip.length, 30);
        List<Coalition> coalitions = BenchmarkGames.random(30, 200);
        Spent fast = median(3, () -> score(clip, segments, coalitions));
        table.add("KernelSHAP's 200 coalitions, 3 s, 30 segments", fast, "");
        Spent scratch = median(3, () -> scoreFromScratch(clip, segments, coalitions));
        table.add("the same from scratch", scratch, ratio(scratch, fast));
    }

    private void coalitions(int count, boolean compare) throws SparshaException {
        float[] clip = BenchmarkSpeech.make(10, rate);
        List<Segment> segments = BenchmarkGames.segments(clip.length, 50);
        List<Coalition> coalitions = BenchmarkGames.random(50, count);
        MemoryPeak.reset();
        Spent fast = median(1, () -> score(clip, segments, coalitions));
        table.add(count + " coalitions, 10 s, 50 segments", fast, "a single run; " + MemoryPeak.text());
        if (compare) {
            List<Coalition> some = coalitions.subList(0, count / 5);
            Spent scratch = divided(median(1, () -> scoreFromScratch(clip, segments, some)), 0.2);
            table.add("the same from scratch (a fifth of them, times five)", scratch, ratio(scratch, fast));
        }
    }

    private void cancellation() throws SparshaException {
        float[] clip = BenchmarkSpeech.make(10, rate);
        MaskedModel game = BenchmarkGames.game(new ClipEngine(model, clip, executor), BenchmarkGames.segments(clip.length, 50), 0);
        List<Coalition> coalitions = BenchmarkGames.random(50, 1000);
        long[] cancelled = new long[1];
        ProgressTracker[] progress = new ProgressTracker[1];
        progress[0] = new ProgressTracker("", (label, done) -> {
            if (cancelled[0] == 0) {
                cancelled[0] = System.nanoTime();
                progress[0].cancel();
            }
        });
        try {
            game.score(coalitions, progress[0]);
        } catch (CancelledException e) {
            double seconds = (System.nanoTime() - cancelled[0]) / 1e9;
            table.add("from cancelling 1000 coalitions of a 10 s clip to the end of all work", new Spent(seconds, seconds), "aim 200 ms");
        }
    }

    private void lengths() throws SparshaException {
        for (double seconds : new double[] {3, 10, 60, 600}) {
            float[] clip = BenchmarkSpeech.make(seconds, rate);
            List<Segment> segments = BenchmarkGames.segments(clip.length, 30);
            List<Coalition> coalitions = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                coalitions.add(Coalition.all(30).without(i));
            }
            MemoryPeak.reset();
            Spent fast = median(2, () -> score(clip, segments, coalitions));
            table.add(String.format(Locale.ROOT, "leave one of 30 segments out, %.0f s", seconds), fast, MemoryPeak.text());
        }
    }

    private void segments() throws SparshaException {
        float[] clip = BenchmarkSpeech.make(10, rate);
        for (int count : new int[] {5, 10, 20, 50, 100, 200}) {
            List<Segment> segments = BenchmarkGames.segments(clip.length, count);
            List<Coalition> coalitions = BenchmarkGames.random(count, 100);
            Spent fast = median(1, () -> score(clip, segments, coalitions));
            table.add("100 coalitions of " + count + " segments, 10 s", fast, "a single run");
        }
    }

    private void slidingWindow(float[] clip) throws SparshaException {
        ClipEngine engine = new ClipEngine(model, clip, executor);
        int target = engine.original().best();
        List<Segment> windows = BenchmarkGames.windows(clip.length, rate).stream().map(Segment::of).toList();
        MaskedModel game = BenchmarkGames.game(engine, windows, target);
        game.score(game.leaveOneOut(), Progress.none());
    }

    private void score(float[] clip, List<Segment> segments, List<Coalition> coalitions) throws SparshaException {
        BenchmarkGames.game(new ClipEngine(model, clip, executor), segments, 0).score(coalitions, Progress.none());
    }

    private void scoreFromScratch(float[] clip, List<Segment> segments, List<Coalition> coalitions) throws SparshaException {
        ClipEngine engine = new ClipEngine(model, clip, executor);
        for (int from = 0; from < coalitions.size(); from += 64) {
            List<float[]> variants = new ArrayList<>();
            for (Coalition coalition : coalitions.subList(from, Math.min(coalitions.size(), from + 64))) {
                List<SampleRange> removed = IntStream.range(0, segments.size()).filter(i -> !coalition.keeps(i))
                        .mapToObj(i -> segments.get(i).range()).toList();
                variants.add(BenchmarkGames.silenced(clip, removed));
            }
            engine.predict(variants, Progress.none());
        }
    }

    private static String ratio(Spent slow, Spent fast) {
        return String.format(Locale.ROOT, "incremental is %.1f times as fast", slow.cpuSeconds() / fast.cpuSeconds());
    }

    private static Spent divided(Spent spent, double by) {
        return new Spent(spent.seconds() / by, spent.cpuSeconds() / by);
    }

    private static Spent median(int repeats, Work work) throws SparshaException {
        Spent[] spent = new Spent[repeats];
        for (int i = 0; i < repeats; i++) {
            long start = System.nanoTime();
            long cpuStart = cpuNanos();
            work.run();
            spent[i] = new Spent((System.nanoTime() - start) / 1e9, (cpuNanos() - cpuStart) / 1e9);
        }
        Arrays.sort(spent, Comparator.comparingDouble(Spent::cpuSeconds));
        return spent[repeats / 2];
    }

    private static long cpuNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }
}
