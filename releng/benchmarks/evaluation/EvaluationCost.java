/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioFiles;
import org.sparsha.audio.AudioSource;
import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.EvaluationRun;
import org.sparsha.corpus.evaluation.ModelJudge;
import org.sparsha.corpus.evaluation.ResultStore;
import org.sparsha.corpus.evaluation.RunListener;
import org.sparsha.corpus.evaluation.RunSettings;
import org.sparsha.corpus.evaluation.SameThreadExecutor;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.features.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;

/**
 * What an evaluation without explanations costs beyond asking the model, in CPU time on one thread, all three ways in turn in one run:
 *
 * <pre>java -cp 'PRODUCT/plugins/*' releng/benchmarks/evaluation/EvaluationCost.java MODELFOLDER CORPUS [recordings] [rounds]</pre>
 */
public final class EvaluationCost {

    private EvaluationCost() {
    }

    /** @param arguments as above */
    public static void main(String[] arguments) throws Exception {
        Corpus all = Corpora.open(Path.of(arguments[1]), Optional.empty(), Progress.none());
        int most = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 40;
        int rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 7;
        Corpus corpus = all.withRecordings(all.recordings().stream().limit(most).toList());
        try (Model model = new ModelLoader(Recipes.all()).open(Path.of(arguments[0]))) {
            double[][] seconds = new double[3][rounds];
            for (int round = -2; round < rounds; round++) { // two to warm up
                double[] each = {seconds(() -> alone(corpus, model)), seconds(() -> evaluated(corpus, model)),
                        seconds(() -> withEngine(corpus, model))};
                for (int way = 0; way < 3 && round >= 0; way++) {
                    seconds[way][round] = 1000 * each[way] / corpus.size();
                }
            }
            double alone = median(seconds[0]);
            String[] names = {"asking the model alone", "evaluate: digest, model, journal", "the same with an explanation engine prepared"};
            for (int way = 0; way < 3; way++) {
                double own = median(seconds[way]);
                System.out.println(String.format(Locale.ROOT, "%-46s %7.2f ms a recording  %+6.1f %%", names[way], own,
                        100 * (own / alone - 1)));
            }
        }
    }

    /** Work that is timed. */
    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime(); // on a machine that does other things, too, the clock says little
        work.run();
        return (threads.getCurrentThreadCpuTime() - begun) / 1e9;
    }

    private static AudioClip clip(Recording recording) throws Exception {
        try (AudioSource source = AudioFiles.open(recording.file())) {
            return source.clip(new SampleRange(0, source.info().frames()));
        }
    }

    private static void alone(Corpus corpus, Model model) throws Exception {
        for (Recording recording : corpus.recordings()) {
            model.predict(clip(recording).mono(model.sampleRate()));
        }
    }

    private static void withEngine(Corpus corpus, Model model) throws Exception {
        for (Recording recording : corpus.recordings()) {
            ClipSession.open(model, clip(recording), new SameThreadExecutor()).prediction();
        }
    }

    private static void evaluated(Corpus corpus, Model model) throws Exception {
        Path folder = Files.createTempDirectory("sparsha-cost");
        RunSettings settings = new RunSettings(model.descriptor().labels(), Map.of());
        try (ResultStore store = ResultStore.open(folder, settings, false)) {
            new EvaluationRun(corpus, settings, store, new ModelJudge(model, Optional.empty()), RunListener.NONE).run(Runnable::run,
                    Progress.none());
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> inside = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : inside) {
                Files.delete(file);
            }
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
