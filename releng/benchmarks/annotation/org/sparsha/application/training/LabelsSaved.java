/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.sparsha.application.annotation.LearnedOrder;
import org.sparsha.application.contributions.ClassPathCatalog;
import org.sparsha.application.contributions.ContributedSchemes;
import org.sparsha.core.Progress;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Recording;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;

/**
 * How good a model is on people it hasn't heard by how many labels it learned from, labels asked for in the order learning (every fifth
 * at random) and in random order. Labels get names that the model below doesn't know, so that only its statistics count, for it may have
 * learned from the corpus.
 *
 * <pre>javac -d FOLDER -cp 'PRODUCT/plugins/*' releng/benchmarks/annotation/org/sparsha/application/training/LabelsSaved.java
 * java -cp 'FOLDER:PRODUCT/plugins/*' org.sparsha.application.training.LabelsSaved CORPUS MODEL</pre>
 */
public final class LabelsSaved {

    private static final int[] POINTS = {20, 40, 60, 80, 120, 160, 200};
    private static final int EVERY = 10;
    private static final int FOLDS = 5;

    private LabelsSaved() {
    }

    /** @param arguments corpus and model */
    public static void main(String[] arguments) throws Exception {
        Corpus corpus = CorpusReading.of(Path.of(arguments[0]))
                .by(ContributedSchemes.corpora(new ClassPathCatalog(LabelsSaved.class.getClassLoader())))
                .open(Progress.none());
        List<String> known = corpus.recordings().stream().map(Recording::label).distinct().sorted().toList();
        List<String> labels = known.stream().map(label -> "class " + known.indexOf(label)).toList();
        List<Recording> recordings = corpus.recordings().stream().map(one -> one.withLabels(one.labels().withLabel("class "
                + known.indexOf(one.label())))).toList();
        List<String> speakers = corpus.speakers();
        try (ExecutorService executor = Executors.newFixedThreadPool(1);
                Model model = new ModelLoader(Recipes.all()).open(Path.of(arguments[1]))) {
            AnswerLearner learner = AnswerLearner.of(model, recordings, labels, executor, Progress.none());
            double[][] sums = new double[2][POINTS.length];
            for (int fold = 0; fold < FOLDS; fold++) {
                int own = fold;
                Set<String> test = new HashSet<>();
                recordings.stream().filter(one -> speakers.indexOf(one.speaker()) % FOLDS == own).forEach(one -> test.add(one.key()));
                for (int order = 0; order < 2; order++) {
                    double[] uar = curve(learner, recordings, test, labels, order == 0, new Random(fold));
                    for (int i = 0; i < uar.length; i++) {
                        sums[order][i] += uar[i] / FOLDS;
                    }
                }
            }
            System.out.println("labels\tlearning\trandom");
            for (int i = 0; i < POINTS.length; i++) {
                System.out.printf(Locale.ROOT, "%d\t%.3f\t%.3f%n", POINTS[i], sums[0][i], sums[1][i]);
            }
        }
    }

    private static double[] curve(AnswerLearner learner, List<Recording> recordings, Set<String> test, List<String> labels,
            boolean learning, Random random) {
        Map<String, String> truth = new HashMap<>();
        recordings.forEach(one -> truth.put(one.key(), one.label()));
        List<String> chance = new ArrayList<>(recordings.stream().map(Recording::key).filter(key -> !test.contains(key)).toList());
        Collections.shuffle(chance, random);
        Map<String, String> answers = new HashMap<>();
        List<String> queue = chance;
        double[] result = new double[POINTS.length];
        for (int point = 0; point < POINTS.length;) {
            List<String> next = new ArrayList<>();
            for (String key : queue) {
                boolean byChance = learning && next.size() % 5 == 4;
                String chosen = byChance ? chance.stream().filter(one -> !answers.containsKey(one) && !next.contains(one)).findFirst()
                        .orElse(key) : key;
                if (next.size() < EVERY && !answers.containsKey(chosen) && !next.contains(chosen)) {
                    next.add(chosen);
                }
            }
            next.forEach(key -> answers.put(key, truth.get(key)));
            Optional<LearnedOrder> learned = learner.learn(answers);
            if (answers.size() == POINTS[point]) {
                result[point++] = learned.map(order -> uar(order, test, truth, labels)).orElse(0.0);
            }
            if (learning && learned.isPresent()) {
                queue = learned.get().entries().stream().map(LearnedOrder.Entry::recording).filter(key -> !test.contains(key)).toList();
            }
        }
        return result;
    }

    private static double uar(LearnedOrder order, Set<String> test, Map<String, String> truth, List<String> labels) {
        double[] right = new double[labels.size()];
        double[] all = new double[labels.size()];
        for (LearnedOrder.Entry entry : order.entries()) {
            if (test.contains(entry.recording())) {
                int label = labels.indexOf(truth.get(entry.recording()));
                all[label]++;
                right[label] += entry.label().equals(truth.get(entry.recording())) ? 1 : 0;
            }
        }
        double sum = 0;
        int classes = 0;
        for (int c = 0; c < all.length; c++) {
            sum += all[c] > 0 ? right[c] / all[c] : 0;
            classes += all[c] > 0 ? 1 : 0;
        }
        return sum / classes;
    }
}
