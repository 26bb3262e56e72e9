/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.sparsha.core.SampleRange;
import org.sparsha.model.Prediction;

/** One property of one stretch, with what the model answers when it is changed by so much. */
final class LocalChange {

    private final ProsodyChange change;
    private final String label;
    private final SampleRange part;
    private final double extreme;
    private final Map<Double, Prediction> answers = new TreeMap<>();

    /**
     * @param label what the stretch is called; empty for nothing
     * @param extreme the furthest that it is changed, to one side
     */
    LocalChange(ProsodyChange change, String label, SampleRange part, double extreme) {
        this.change = change;
        this.label = label;
        this.part = part;
        this.extreme = extreme;
    }

    ProsodyChange change() {
        return change;
    }

    SampleRange part() {
        return part;
    }

    /** @param share 0 for unchanged to 1 for the extreme */
    double amount(double share) {
        return change.neutral() + share * (extreme - change.neutral());
    }

    void answered(double share, Prediction answer) {
        answers.put(share, answer);
    }

    /** Answers by share, ascending. */
    Map<Double, Prediction> answers() {
        return answers;
    }

    /** How far the extreme moves the probability of a class, to either side. */
    double effect(int target) {
        return Math.abs(answers.get(1.0).probability(target) - answers.get(0.0).probability(target));
    }

    /** The least share known at which the answer is another; more than 1 where none is. */
    double turnsAt(int best) {
        return answers.entrySet().stream().filter(one -> one.getKey() > 0 && one.getValue().best() != best).mapToDouble(Map.Entry::getKey)
                .min().orElse(2);
    }

    /** The greatest share below one that turns the answer at which it is still the same. */
    double staysAt(double turns) {
        return answers.keySet().stream().filter(share -> share < turns).mapToDouble(share -> share).max().orElse(0);
    }

    String name(int sampleRate) {
        return String.format(Locale.ROOT, "%s%.2f–%.2f s: %s %s", label.isBlank() ? "" : "'" + label.strip() + "' ",
                part.start() / (double) sampleRate, part.end() / (double) sampleRate, change.title(),
                extreme < change.neutral() ? "lower" : "higher");
    }
}
