/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.sparsha.core.Warning;

/**
 * Notices reference clips that hold few emotions: standardising by them takes away what tells these emotions from those that are missing,
 * so that a fitted model can be worse than one that isn't.
 */
final class OneSidedClips {

    /** Code of the warning. */
    static final String CODE = "one-sided-reference";

    /** From fewer clips nothing can be said. */
    private static final int FEWEST = 5;
    /** Fewer classes among the answers than this share of the model's are few. */
    private static final double FEW_CLASSES = 0.5;
    /** Less spread of the statistics than this share of what the model learned from is little. */
    private static final double LITTLE_SPREAD = 0.5;

    private OneSidedClips() {
    }

    /**
     * @param labels the model's classes
     * @param answers what it heard in each clip before it was fitted
     * @param deviation standard deviation of each statistic over the clips
     * @param scale the same over what the model learned from
     * @return a sentence where answers or statistics lack spread
     */
    static Optional<Warning> warning(List<String> labels, List<String> answers, double[] deviation, float[] scale) {
        if (answers.size() < FEWEST) {
            return Optional.empty();
        }
        Map<String, Integer> counts = new TreeMap<>();
        answers.forEach(answer -> counts.merge(answer, 1, Integer::sum));
        double[] shares = new double[scale.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = scale[i] > 0 ? deviation[i] / scale[i] : 1;
        }
        Arrays.sort(shares);
        double spread = shares[shares.length / 2];
        boolean few = labels.size() > 1 && (counts.size() == 1 || counts.size() < FEW_CLASSES * labels.size());
        if (!few && spread >= LITTLE_SPREAD) {
            return Optional.empty();
        }
        String why = few ? "before it is fitted the model hears only " + String.join(", ", counts.keySet()) + " in them, of "
                + labels.size() + " classes" : String.format(Locale.ROOT, "they vary %.0f %% as much as what the model learned from",
                        100 * spread);
        return Optional.of(new Warning(CODE, "The " + answers.size() + " reference clips are one-sided: " + why + ". Fitting to them takes "
                + "away what tells their emotions from others and can do more harm than good. Give recordings of the speaker, or the "
                + "corpus, in all emotions, or use the model as it is."));
    }
}
