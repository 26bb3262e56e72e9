/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How far people agree on one recording: the share of pairs of people that say the same, as Fleiss' κ takes it of each item; of sets of
 * labels the mean of 1 − MASI over the pairs.
 */
public final class ItemAgreement {

    private ItemAgreement() {
    }

    /**
     * @param answers the labels that each person gave
     * @return 0 where no two say anything in common, to 1 where all say the same; empty for fewer than two people
     */
    public static OptionalDouble of(List<List<String>> answers) {
        List<String> labels = answers.stream().flatMap(List::stream).distinct().toList();
        long[] sets = answers.stream().mapToLong(given -> given.stream().mapToLong(label -> 1L << labels.indexOf(label)).reduce(0,
                (a, b) -> a | b)).toArray();
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < sets.length; i++) {
            for (int j = i + 1; j < sets.length; j++) {
                sum += 1 - Scale.masi(sets[i], sets[j]);
                pairs++;
            }
        }
        return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / pairs);
    }
}
