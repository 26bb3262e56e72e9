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
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.sparsha.application.contributions.ClassPathCatalog;
import org.sparsha.application.contributions.ContributedSchemes;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioFiles;
import org.sparsha.audio.AudioSource;
import org.sparsha.audio.SoundReader;
import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Sha256;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.EvaluationRun;
import org.sparsha.corpus.evaluation.ModelJudge;
import org.sparsha.corpus.evaluation.ResultStore;
import org.sparsha.corpus.evaluation.RunListener;
import org.sparsha.corpus.evaluation.RunSettings;
import org.sparsha.corpus.evaluation.SameThreadExecutor;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.LevelModulation;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;

/**
 * What {@code predict} and {@code evaluate} without explanations cost beyond reading a recording and asking the model, in CPU time on one
 * thread. Blocks of recordings go through all ways in turn, the model alone first and last by turns, so that what the machine does besides
 * weighs on all of them alike:
 *
 * <pre>java -cp 'CLASSES AND LIBRARIES' releng/benchmarks/evaluation/EvaluationCost.java MODELFOLDER CORPUS [recordings] [rounds]</pre>
 */
public final class EvaluationCost {

    private static final int BLOCK = 20;

    private enum Way {
        ALONE("asking the model alone"), PREDICT("predict: checks, model, warnings"), EVALUATE("evaluate: digest, model, journal"),
        DIGEST("  of it, the digest of the file"), CHECKS("  of it, audible and like speech"),
        ENGINE("the same with an explanation engine prepared");

        private final String words;

        Way(String words) {
            this.words = words;
        }
    }

    private EvaluationCost() {
    }

    /** @param arguments as above */
    public static void main(String[] arguments) throws Exception {
        Corpus all = ContributedSchemes.corpora(new ClassPathCatalog(EvaluationCost.class.getClassLoader()), SoundReader.OWN)
                .open(Path.of(arguments[1]), Optional.empty(), Progress.none());
        int most = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100;
        int rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 7;
        Corpus corpus = all.withRecordings(all.recordings().stream().limit(most).toList());
        try (Model model = new ModelLoader(Recipes.all()).open(Path.of(arguments[0]))) {
            Map<Way, double[]> milliseconds = new EnumMap<>(Way.class);
            for (Way way : Way.values()) {
                milliseconds.put(way, new double[rounds]);
            }
            for (int round = -2; round < rounds; round++) { // two to warm up
                Map<Way, Double> spent = round(corpus, model);
                for (Way way : Way.values()) {
                    if (round >= 0) {
                        milliseconds.get(way)[round] = 1000 * spent.get(way) / corpus.size();
                    }
                }
            }
            double[] alone = milliseconds.get(Way.ALONE);
            milliseconds.forEach((way, each) -> System.out.println(String.format(Locale.ROOT,
                    "%-46s %7.2f ms a recording, %5.3f of the model alone", way.words, median(each), median(ratios(each, alone)))));
        }
    }

    private static Map<Way, Double> round(Corpus corpus, Model model) throws Exception {
        Map<Way, Double> spent = new EnumMap<>(Way.class);
        Path folder = Files.createTempDirectory("sparsha-cost");
        RunSettings settings = new RunSettings(model.descriptor().labels(), Map.of());
        ModelJudge judge = new ModelJudge(model, Optional.empty());
        try (ResultStore store = ResultStore.open(folder, settings, false)) {
            for (int from = 0; from < corpus.size(); from += BLOCK) {
                List<Recording> block = corpus.recordings().subList(from, Math.min(corpus.size(), from + BLOCK));
                boolean aloneFirst = from / BLOCK % 2 == 0;
                if (aloneFirst) {
                    add(spent, Way.ALONE, () -> alone(block, model));
                }
                add(spent, Way.EVALUATE, () -> new EvaluationRun(corpus.withRecordings(block), settings, store, judge, RunListener.NONE)
                        .run(Runnable::run, Progress.none()));
                if (!aloneFirst) {
                    add(spent, Way.ALONE, () -> alone(block, model));
                }
                for (Recording recording : block) {
                    parts(recording, model, spent);
                }
            }
            return spent;
        } finally {
            delete(folder);
        }
    }

    private static void alone(List<Recording> block, Model model) throws Exception {
        for (Recording recording : block) {
            model.predict(clip(recording).mono(model.sampleRate()));
        }
    }

    private static void parts(Recording recording, Model model, Map<Way, Double> spent) throws Exception {
        add(spent, Way.PREDICT, () -> {
            AudioClip clip = clip(recording);
            float[] signal = ClipSession.heard(model, clip);
            ClipSession.warnings(model, clip, signal, model.predict(signal));
        });
        add(spent, Way.ENGINE, () -> ClipSession.open(model, clip(recording), new SameThreadExecutor()).prediction());
        add(spent, Way.DIGEST, () -> Sha256.of(recording.file()));
        float[] signal = clip(recording).mono(model.sampleRate());
        add(spent, Way.CHECKS, () -> {
            ClipSession.audible(model, signal);
            LevelModulation.notSpeech(signal, model.sampleRate());
        });
    }

    private static void add(Map<Way, Double> spent, Way way, Work work) throws Exception {
        spent.merge(way, seconds(work), Double::sum);
    }

    private static double[] ratios(double[] each, double[] alone) {
        double[] ratios = new double[each.length];
        Arrays.setAll(ratios, i -> each[i] / alone[i]);
        return ratios;
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
