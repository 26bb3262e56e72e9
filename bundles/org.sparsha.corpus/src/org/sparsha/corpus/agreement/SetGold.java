/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.sparsha.corpus.table.Table;

/** Gold where each answer is a set of labels: every label that more than half of the people gave, or that are likelier than not. */
final class SetGold {

    private static final double HALF = 0.5;

    private SetGold() {
    }

    /** Columns file, label, annotators, and the share of the answers (or the probability) that has each label. */
    static Table of(AgreementStudy study, GoldLabels.Rule rule) {
        Ratings ratings = study.ratings();
        SetCategories sets = SetCategories.of(ratings);
        double[][] posterior = GoldLabels.posterior(study, rule);
        List<String> columns = new ArrayList<>(List.of("file", "label", "annotators"));
        sets.labels().forEach(label -> columns.add(GoldLabels.SHARE + label));
        List<List<String>> rows = new ArrayList<>();
        for (int unit = 0; unit < ratings.units().size(); unit++) {
            int[] counts = ratings.counts(unit);
            double[] shares = sets.byLabel(posterior[unit]);
            List<String> chosen = new ArrayList<>();
            boolean open = rule == GoldLabels.Rule.UNANIMOUS && Arrays.stream(counts).filter(count -> count > 0).count() != 1;
            for (int label = 0; label < shares.length && !open; label++) {
                if (shares[label] > HALF) {
                    chosen.add(sets.labels().get(label));
                }
            }
            List<String> row = new ArrayList<>(List.of(ratings.units().get(unit), String.join("+", chosen),
                    String.valueOf(Arrays.stream(counts).sum())));
            for (double share : shares) {
                row.add(String.format(Locale.ROOT, "%.4f", share));
            }
            rows.add(row);
        }
        return new Table(columns, rows);
    }
}
