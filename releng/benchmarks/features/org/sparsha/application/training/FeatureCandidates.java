/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.sparsha.application.contributions.ClassPathCatalog;
import org.sparsha.application.contributions.ContributedSchemes;
import org.sparsha.audio.AudioFiles;
import org.sparsha.core.Progress;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.comparison.PairedTests;
import org.sparsha.features.FeatureMatrix;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;
import org.sparsha.model.ModelOutput;
import org.sparsha.train.Augmentation;

/**
 * What candidates to hear and other classifiers bring beside the statistics and their discriminant analysis (shrinkage .3), on held-out
 * speakers, as the recordings are and altered: learned from unaltered recordings, one speaker left out; UAR, and its difference to the
 * statistics alone with a 95 % interval by paired bootstrap over speakers.
 *
 * <pre>javac -d FOLDER -cp 'PRODUCT/plugins/*' releng/benchmarks/features/org/sparsha/application/training/*.java
 * java -cp 'FOLDER:PRODUCT/plugins/*' org.sparsha.application.training.FeatureCandidates CORPUS MODEL [every]</pre>
 *
 * The model only gives its frames and its statistics. With a third argument only every so manieth recording is taken.
 */
public final class FeatureCandidates {

    private static final List<String> CONDITIONS = List.of("unaltered", "noise=20", "room=0.5", "band=3400");
    private static final double LIMIT = 4;

    private FeatureCandidates() {
    }

    /** @param arguments corpus, model, every how manieth recording */
    public static void main(String[] arguments) throws Exception {
        int every = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        List<Recording> all = CorpusReading.of(Path.of(arguments[0]))
                .by(ContributedSchemes.corpora(new ClassPathCatalog(FeatureCandidates.class.getClassLoader())))
                .open(Progress.none()).recordings();
        List<Recording> recordings = IntStream.range(0, all.size()).filter(i -> i % every == 0).mapToObj(all::get).toList();
        List<String> labels = recordings.stream().map(Recording::label).distinct().sorted().toList();
        List<String> speakers = recordings.stream().map(Recording::speaker).distinct().sorted().toList();
        Map<String, List<double[][]>> statistics = new LinkedHashMap<>(); // condition to recording to one row
        Map<String, List<double[][]>> courses = new LinkedHashMap<>();
        Map<String, List<double[][]>> functionals = new LinkedHashMap<>();
        Map<String, List<double[][]>> averages = new LinkedHashMap<>();
        Map<String, List<double[][]>> modulations = new LinkedHashMap<>();
        SpectrumCandidates spectrum = new SpectrumCandidates();
        try (Model model = new ModelLoader(Recipes.all()).open(Path.of(arguments[1]))) {
            String embedding = model.descriptor().outputs().stream().filter(one -> one.role() == ModelOutput.Role.EMBEDDING).findFirst()
                    .orElseThrow().name();
            for (String condition : CONDITIONS) {
                for (Recording recording : recordings) {
                    float[] mono = AudioFiles.read(recording.file()).mono(model.sampleRate());
                    float[] heard = condition.equals("unaltered") ? mono
                            : Augmentation.parse(condition).getFirst().apply(mono, model.sampleRate(), recording.key().hashCode());
                    List<FeatureMatrix> extracted = model.inputs().extract(heard);
                    add(statistics, condition, new double[][] {model.embedding(extracted, embedding)});
                    add(courses, condition, rows(extracted));
                    VoiceCandidates voice = new VoiceCandidates(heard, model.sampleRate());
                    add(functionals, condition, new double[][] {voice.functionals()});
                    double[][] bands = spectrum.bands(heard);
                    add(averages, condition, new double[][] {joined(SpectrumCandidates.average(bands), voice.quality())});
                    add(modulations, condition, new double[][] {SpectrumCandidates.modulation(bands)});
                }
            }
        }
        Map<String, Function<Integer, Map<String, double[][]>>> candidates = new LinkedHashMap<>();
        candidates.put("statistics", fold -> flat(statistics));
        candidates.put("functionals alone", fold -> flat(functionals));
        candidates.put("statistics and functionals", fold -> joined(flat(statistics), flat(functionals)));
        candidates.put("MiniRocket alone", fold -> rocket(courses, recordings, speakers.get(fold)));
        candidates.put("statistics and MiniRocket", fold -> joined(flat(statistics), rocket(courses, recordings, speakers.get(fold))));
        candidates.put("average spectrum and voice quality alone", fold -> flat(averages));
        candidates.put("statistics, average spectrum and voice quality", fold -> joined(flat(statistics), flat(averages)));
        candidates.put("modulation spectrum alone", fold -> flat(modulations));
        candidates.put("statistics and modulation spectrum", fold -> joined(flat(statistics), flat(modulations)));
        Map<String, boolean[]> base = new LinkedHashMap<>();
        System.out.println("candidate\tcondition\tUAR\tdifference\tlow\thigh");
        candidates.forEach((name, candidate) -> {
            Map<String, boolean[]> right = judged(recordings, labels, speakers, candidate, CandidateLearner.DISCRIMINANT);
            base.putAll(base.isEmpty() ? right : Map.of());
            right.forEach((condition, own) -> print(name, condition, own, base.get(condition), recordings, labels, speakers));
        });
        for (CandidateLearner learner : List.of(CandidateLearner.KERNEL, CandidateLearner.BOTH, CandidateLearner.ENSEMBLE)) {
            judged(recordings, labels, speakers, candidates.get("statistics"), learner).forEach((condition, own) -> print(
                    "statistics, " + learner, condition, own, base.get(condition), recordings, labels, speakers));
        }
    }

    private static void add(Map<String, List<double[][]>> to, String condition, double[][] values) {
        to.computeIfAbsent(condition, key -> new ArrayList<>()).add(values);
    }

    private static double[][] rows(List<FeatureMatrix> extracted) {
        FeatureMatrix matrix = extracted.getFirst();
        double[][] rows = new double[matrix.rows()][];
        Arrays.setAll(rows, row -> {
            double[] values = matrix.row(row);
            double mean = Arrays.stream(values).average().orElse(0);
            double spread = Math.sqrt(Arrays.stream(values).map(value -> (value - mean) * (value - mean)).average().orElse(0));
            return Arrays.stream(values).map(value -> spread > 0 ? (value - mean) / spread : 0).toArray();
        });
        return rows;
    }

    private static Map<String, double[][]> flat(Map<String, List<double[][]>> values) {
        Map<String, double[][]> flat = new LinkedHashMap<>();
        values.forEach((condition, own) -> flat.put(condition, own.stream().map(one -> one[0]).toArray(double[][]::new)));
        return flat;
    }

    /** Biases come from what is learned from alone. */
    private static Map<String, double[][]> rocket(Map<String, List<double[][]>> courses, List<Recording> recordings, String leftOut) {
        List<double[][]> learned = IntStream.range(0, recordings.size()).filter(i -> !recordings.get(i).speaker().equals(leftOut))
                .mapToObj(courses.get("unaltered")::get).toList();
        MiniRocket rocket = new MiniRocket(learned, 1);
        Map<String, double[][]> values = new LinkedHashMap<>();
        courses.forEach((condition, own) -> values.put(condition, own.stream().map(rocket::transform).toArray(double[][]::new)));
        return values;
    }

    private static Map<String, double[][]> joined(Map<String, double[][]> one, Map<String, double[][]> other) {
        Map<String, double[][]> joined = new LinkedHashMap<>();
        one.forEach((condition, values) -> joined.put(condition, IntStream.range(0, values.length)
                .mapToObj(i -> joined(values[i], other.get(condition)[i])).toArray(double[][]::new)));
        return joined;
    }

    private static double[] joined(double[] one, double[] other) {
        double[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** Condition to whether each recording is answered rightly by a model that hasn't heard its speaker. */
    private static Map<String, boolean[]> judged(List<Recording> recordings, List<String> labels, List<String> speakers,
            Function<Integer, Map<String, double[][]>> candidate, CandidateLearner learner) {
        Map<String, boolean[]> right = new LinkedHashMap<>();
        CONDITIONS.forEach(condition -> right.put(condition, new boolean[recordings.size()]));
        for (int fold = 0; fold < speakers.size(); fold++) {
            String speaker = speakers.get(fold);
            Map<String, double[][]> values = candidate.apply(fold);
            int[] train = IntStream.range(0, recordings.size()).filter(i -> !recordings.get(i).speaker().equals(speaker)).toArray();
            double[][] plain = values.get("unaltered");
            int size = plain[0].length;
            double[] mean = new double[size];
            double[] scale = new double[size];
            for (int i = 0; i < size; i++) {
                int value = i;
                mean[i] = IntStream.of(train).mapToDouble(n -> plain[n][value]).average().orElse(0);
                scale[i] = Math.sqrt(IntStream.of(train).mapToDouble(n -> Math.pow(plain[n][value] - mean[value], 2)).average().orElse(0));
            }
            UnaryOperator<double[]> learned = learner.learn(IntStream.of(train).mapToObj(n -> standardised(plain[n], mean, scale))
                    .toArray(double[][]::new), IntStream.of(train).map(n -> labels.indexOf(recordings.get(n).label())).toArray(),
                    IntStream.of(train).mapToObj(n -> recordings.get(n).speaker()).toList(), labels.size());
            for (String condition : CONDITIONS) {
                for (int n = 0; n < recordings.size(); n++) {
                    if (recordings.get(n).speaker().equals(speaker)) {
                        double[] logits = learned.apply(standardised(values.get(condition)[n], mean, scale));
                        int best = IntStream.range(0, logits.length).boxed().max((a, b) -> Double.compare(logits[a], logits[b]))
                                .orElseThrow();
                        right.get(condition)[n] = best == labels.indexOf(recordings.get(n).label());
                    }
                }
            }
        }
        return right;
    }

    private static double[] standardised(double[] values, double[] mean, double[] scale) {
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = scale[i] > 1e-9 ? Math.clamp((values[i] - mean[i]) / scale[i], -LIMIT, LIMIT) : 0;
        }
        return result;
    }

    private static void print(String name, String condition, boolean[] own, boolean[] base, List<Recording> recordings, List<String> labels,
            List<String> speakers) {
        int[] all = IntStream.range(0, speakers.size()).toArray();
        double uar = uar(own, recordings, labels, speakers, all);
        PairedTests.Bootstrapped bounds = PairedTests.bootstrap(speakers.size(), 1, drawn -> new double[] {
            uar(own, recordings, labels, speakers, drawn) - uar(base, recordings, labels, speakers, drawn)}).getFirst();
        System.out.printf(Locale.ROOT, "%s\t%s\t%.3f\t%+.3f\t%+.3f\t%+.3f%n", name, condition, uar, uar - uar(base, recordings, labels,
                speakers, all), bounds.low(), bounds.high());
    }

    private static double uar(boolean[] right, List<Recording> recordings, List<String> labels, List<String> speakers, int[] drawn) {
        int[] times = new int[speakers.size()];
        IntStream.of(drawn).forEach(speaker -> times[speaker]++);
        double[] hits = new double[labels.size()];
        double[] counts = new double[labels.size()];
        for (int n = 0; n < right.length; n++) {
            int often = times[speakers.indexOf(recordings.get(n).speaker())];
            int label = labels.indexOf(recordings.get(n).label());
            counts[label] += often;
            hits[label] += right[n] ? often : 0;
        }
        double sum = 0;
        int classes = 0;
        for (int c = 0; c < counts.length; c++) {
            sum += counts[c] > 0 ? hits[c] / counts[c] : 0;
            classes += counts[c] > 0 ? 1 : 0;
        }
        return sum / classes;
    }
}
