/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.sparsha.corpus.evaluation.Agreement;
import org.sparsha.corpus.evaluation.DimensionalOutcome;
import org.sparsha.corpus.evaluation.SavedRun;

/** Outcomes of models of dimensions, on the dimensions that all of them have. */
final class SharedDimensions extends SharedOutcomes {

    private final List<String> dimensions;

    /** By run, unit and dimension. */
    private final List<Agreement[][]> agreements = new ArrayList<>();

    private SharedDimensions(Map<String, String> speakers, List<String> dimensions, List<SavedRun> runs,
            List<Map<String, DimensionalOutcome>> outcomes) {
        super(speakers);
        this.dimensions = dimensions;
        for (int run = 0; run < runs.size(); run++) {
            List<Integer> places = dimensions.stream().map(runs.get(run).settings().labels()::indexOf).toList();
            Map<String, DimensionalOutcome> own = outcomes.get(run);
            agreements.add(unitKeys().stream()
                    .map(keys -> places.stream().map(place -> agreement(keys, own, place)).toArray(Agreement[]::new))
                    .toArray(Agreement[][]::new));
        }
    }

    private static Agreement agreement(List<String> keys, Map<String, DimensionalOutcome> outcomes, int place) {
        Agreement agreement = Agreement.NONE;
        for (String key : keys) {
            OptionalDouble truth = outcomes.get(key).truths().get(place);
            if (truth.isPresent()) {
                agreement = agreement.with(truth.getAsDouble(), outcomes.get(key).values().get(place));
            }
        }
        return agreement;
    }

    static SharedDimensions of(List<SavedRun> runs) {
        List<String> dimensions = new ArrayList<>(runs.get(0).settings().labels());
        runs.forEach(run -> dimensions.retainAll(run.settings().labels()));
        List<Map<String, DimensionalOutcome>> outcomes = runs.stream().map(run -> byKey(run, DimensionalOutcome.class)).toList();
        Map<String, String> speakers = new LinkedHashMap<>();
        if (!dimensions.isEmpty()) {
            keys(outcomes).forEach(key -> speakers.put(key, outcomes.get(0).get(key).speaker()));
        }
        return new SharedDimensions(speakers, dimensions, runs, outcomes);
    }

    @Override
    List<String> measureNames() {
        return dimensions.stream().map(dimension -> "CCC " + dimension).toList();
    }

    @Override
    double[] measures(int run, int[] drawn) {
        double[] measures = new double[dimensions.size()];
        for (int i = 0; i < measures.length; i++) {
            List<Agreement> parts = new ArrayList<>(drawn.length);
            for (int unit : drawn) {
                parts.add(agreements.get(run)[unit][i]);
            }
            measures[i] = Agreement.sum(parts).ccc();
        }
        return measures;
    }

    @Override
    List<long[]> discordant(int first, int second) {
        return List.of();
    }
}
