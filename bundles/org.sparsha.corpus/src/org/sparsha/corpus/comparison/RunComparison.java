/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.ResampledUnits;
import org.sparsha.corpus.evaluation.RunSettings;
import org.sparsha.corpus.evaluation.SavedRun;

/**
 * Two or more runs compared on the recordings that all of them have an outcome for.
 *
 * @param runs the runs, each with its measures on those recordings, in the order given
 * @param shared how many recordings those are
 * @param units how many speakers, or recordings where not all have a named speaker or there is one only, are drawn by the bootstrap
 * @param bySpeaker whether speakers are drawn
 * @param settings names of settings that differ to the runs' values, in the order of the runs
 * @param pairs every pair of runs; the later one against the earlier
 */
public record RunComparison(List<Run> runs, int shared, int units, boolean bySpeaker, Map<String, List<String>> settings,
        List<Pair> pairs) {

    private static final double CLEAR = 0.05;

    /**
     * One run.
     *
     * @param name name of its folder
     * @param measures name of a measure to its value on the shared recordings
     * @param warning a sentence that whoever reads the measures must know
     */
    public record Run(String name, Map<String, Double> measures, Optional<String> warning) {
    }

    /**
     * Two runs.
     *
     * @param first the run that is the base
     * @param second the run that is held against it
     * @param differences one a measure
     * @param mcNemar of models of classes: whether they are right equally often
     */
    public record Pair(String first, String second, List<Difference> differences, List<Discordance> mcNemar) {
    }

    /**
     * How the second run of a pair differs from the first.
     *
     * @param measure name of the measure
     * @param delta the second's value less the first's
     * @param bootstrap interval and p value by a paired bootstrap
     * @param corrected that p value, corrected by Holm over the pairs
     * @param signFlip p value of the exact sign-flip test of the mean of the speakers' differences; nothing for too many, or where
     *            recordings are drawn
     * @param signFlipCorrected the same corrected
     */
    public record Difference(String measure, double delta, PairedTests.Bootstrapped bootstrap, double corrected, OptionalDouble signFlip,
            OptionalDouble signFlipCorrected) {

        /** @return whether every test that could be made tells the difference from chance, after correction */
        public boolean isClear() {
            return corrected < CLEAR && signFlipCorrected.orElse(0) < CLEAR;
        }
    }

    /**
     * McNemar's exact test.
     *
     * @param onlyFirst recordings that only the first run was right about
     * @param onlySecond recordings that only the second was right about
     * @param p the p value
     * @param corrected the same, corrected by Holm over the pairs
     */
    public record Discordance(long onlyFirst, long onlySecond, double p, double corrected) {
    }

    /** @return what was drawn from */
    public ResampledUnits drawn() {
        return new ResampledUnits(units, bySpeaker);
    }

    /** Copies the collections. */
    public RunComparison {
        runs = List.copyOf(runs);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        pairs = List.copyOf(pairs);
    }

    /**
     * Compares runs.
     *
     * @param runs two or more, all of classes or all of dimensions
     * @param seed seed of the bootstrap
     * @return the comparison
     * @throws CorpusException where they share no recording or aren't of one kind
     */
    public static RunComparison of(List<SavedRun> runs, long seed) throws CorpusException {
        SharedOutcomes shared = SharedOutcomes.of(runs);
        List<String> names = names(runs);
        List<Run> measured = new ArrayList<>();
        int[] all = shared.everyUnit();
        for (int run = 0; run < runs.size(); run++) {
            Map<String, Double> measures = new LinkedHashMap<>();
            double[] values = shared.measures(run, all);
            for (int i = 0; i < values.length; i++) {
                measures.put(shared.measureNames().get(i), values[i]);
            }
            measured.add(new Run(names.get(run), measures, runs.get(run).settings().warning()));
        }
        return new RunComparison(measured, shared.recordings(), shared.units(), shared.bySpeaker(), differing(runs),
                new PairedRuns(shared, names, seed).pairs());
    }

    private static List<String> names(List<SavedRun> runs) {
        List<String> names = new ArrayList<>();
        for (SavedRun run : runs) {
            String name = String.valueOf(run.folder().toAbsolutePath().normalize().getFileName());
            int same = 2;
            String unique = name;
            while (names.contains(unique)) {
                unique = name + " (" + same++ + ")";
            }
            names.add(unique);
        }
        return names;
    }

    private static Map<String, List<String>> differing(List<SavedRun> runs) {
        Set<String> keys = new LinkedHashSet<>();
        runs.forEach(run -> keys.addAll(run.settings().values().keySet()));
        keys.remove(RunSettings.COMMAND); // follows from the others
        Map<String, List<String>> differing = new LinkedHashMap<>();
        for (String key : keys) {
            List<String> values = runs.stream().map(run -> run.settings().values().getOrDefault(key, "")).toList();
            if (values.stream().distinct().count() > 1) {
                differing.put(key, values);
            }
        }
        return differing;
    }
}
