/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

import org.sparsha.corpus.ConfidenceInterval;

/**
 * Intervals by bootstrap: speakers are drawn with replacement, each with all recordings, since recordings of one speaker are not
 * independent. Where fewer than two speakers are named, recordings are drawn. Seeded.
 */
public final class Bootstrap {

    /** Usual number of draws. */
    public static final int DRAWS = 1000;

    private final List<ConfusionMatrix> units;
    private final boolean bySpeaker;

    private Bootstrap(List<ConfusionMatrix> units, boolean bySpeaker) {
        this.units = units;
        this.bySpeaker = bySpeaker;
    }

    /**
     * Prepares the units that are drawn.
     *
     * @param labels the classes
     * @param outcomes the outcomes
     * @return the bootstrap
     */
    public static Bootstrap of(List<String> labels, List<Outcome> outcomes) {
        Map<String, List<Outcome>> speakers = new TreeMap<>();
        outcomes.forEach(outcome -> speakers.computeIfAbsent(outcome.speaker(), key -> new ArrayList<>()).add(outcome));
        boolean bySpeaker = speakers.size() >= 2 && !speakers.containsKey("");
        List<ConfusionMatrix> units = new ArrayList<>();
        if (bySpeaker) {
            speakers.values().forEach(group -> units.add(ConfusionMatrix.of(labels, group)));
        } else {
            outcomes.forEach(outcome -> units.add(ConfusionMatrix.of(labels, List.of(outcome))));
        }
        return new Bootstrap(units, bySpeaker);
    }

    /** @return whether speakers are drawn, rather than recordings */
    public boolean bySpeaker() {
        return bySpeaker;
    }

    /**
     * The 95 % percentile interval of a measure.
     *
     * @param measure the measure
     * @param draws how many draws, such as {@value #DRAWS}
     * @param seed which random draws
     * @return the interval; 0 to 0 where there is no outcome
     */
    public ConfidenceInterval interval(ToDoubleFunction<ConfusionMatrix> measure, int draws, long seed) {
        return interval(units, draws, seed, drawn -> measure.applyAsDouble(sum(drawn)));
    }

    /**
     * The 95 % percentile interval of any measure of units drawn with replacement.
     *
     * @param units what is drawn, such as all that is known of a speaker
     * @param draws how many draws
     * @param seed which random draws
     * @param measure the measure of as many units as there are
     * @param <U> kind of unit
     * @return the interval; 0 to 0 where there is no unit
     */
    static <U> ConfidenceInterval interval(List<U> units, int draws, long seed, ToDoubleFunction<List<U>> measure) {
        if (units.isEmpty()) {
            return new ConfidenceInterval(0, 0);
        }
        Random random = new Random(seed);
        double[] values = new double[draws];
        List<U> drawn = new ArrayList<>(units);
        for (int draw = 0; draw < draws; draw++) {
            drawn.replaceAll(unit -> units.get(random.nextInt(units.size())));
            values[draw] = measure.applyAsDouble(drawn);
        }
        return ConfidenceInterval.of(values);
    }

    private static ConfusionMatrix sum(List<ConfusionMatrix> parts) {
        List<String> labels = parts.get(0).labels();
        long[][] counts = new long[labels.size()][labels.size()];
        parts.forEach(part -> part.addTo(counts));
        return ConfusionMatrix.of(labels, counts);
    }
}
