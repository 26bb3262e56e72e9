/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.sparsha.corpus.EmotionWords;
import org.sparsha.corpus.evaluation.ConfusionMatrix;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.corpus.evaluation.SavedRun;

/** Outcomes of models of classes. Classes of several models meet by their meaning. */
final class SharedClasses extends SharedOutcomes {

    private static final List<String> MEASURES = List.of("UAR", "WA", "macro-F1");

    private final List<String> labels;

    /** By run and unit: truth and answer of each recording as one number, truth times number of labels plus answer. */
    private final List<int[][]> cells = new ArrayList<>();

    private SharedClasses(Map<String, String> speakers, List<String> labels, List<Map<String, Outcome>> runs) {
        super(speakers);
        this.labels = labels;
        for (Map<String, Outcome> run : runs) {
            cells.add(unitKeys().stream().map(keys -> keys.stream().map(run::get).mapToInt(this::cell).toArray()).toArray(int[][]::new));
        }
    }

    private int cell(Outcome outcome) {
        return labels.indexOf(outcome.truth()) * labels.size() + labels.indexOf(outcome.predicted());
    }

    static SharedClasses of(List<SavedRun> runs) {
        List<String> first = runs.get(0).settings().labels();
        Set<String> labels = new LinkedHashSet<>(first);
        List<Map<String, Outcome>> outcomes = new ArrayList<>();
        for (SavedRun run : runs) {
            Map<String, Outcome> own = byKey(run, Outcome.class);
            own.replaceAll((key, outcome) -> new Outcome(outcome.key(), outcome.path(), outcome.span(), outcome.speaker(),
                    common(outcome.truth(), first), common(outcome.predicted(), first), outcome.probabilities(), outcome.familiarity()));
            own.values().forEach(outcome -> labels.addAll(List.of(outcome.truth(), outcome.predicted())));
            outcomes.add(own);
        }
        Map<String, String> speakers = new LinkedHashMap<>();
        for (String key : keys(outcomes)) {
            if (outcomes.stream().map(own -> own.get(key).truth()).distinct().count() == 1) {
                speakers.put(key, outcomes.get(0).get(key).speaker());
            }
        }
        return new SharedClasses(speakers, List.copyOf(labels), outcomes);
    }

    private static String common(String label, List<String> labels) {
        return labels.contains(label) ? label : EmotionWords.match(label, labels).orElse(label);
    }

    @Override
    List<String> measureNames() {
        return MEASURES;
    }

    @Override
    double[] measures(int run, int[] drawn) {
        long[][] counts = new long[labels.size()][labels.size()];
        int[][] units = cells.get(run);
        for (int unit : drawn) {
            for (int cell : units[unit]) {
                counts[cell / labels.size()][cell % labels.size()]++;
            }
        }
        ConfusionMatrix matrix = ConfusionMatrix.of(labels, counts);
        return new double[] {matrix.uar(), matrix.accuracy(), matrix.macroF1()};
    }

    @Override
    List<long[]> discordant(int first, int second) {
        long[] only = new long[2];
        for (int unit = 0; unit < units(); unit++) {
            for (int i = 0; i < cells.get(first)[unit].length; i++) {
                boolean one = isRight(cells.get(first)[unit][i]);
                boolean other = isRight(cells.get(second)[unit][i]);
                only[0] += one && !other ? 1 : 0;
                only[1] += other && !one ? 1 : 0;
            }
        }
        return List.of(only);
    }

    private boolean isRight(int cell) {
        return cell / labels.size() == cell % labels.size();
    }
}
