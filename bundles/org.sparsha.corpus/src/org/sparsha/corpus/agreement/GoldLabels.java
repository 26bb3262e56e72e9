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

/** What many together answered: one label a unit, and the share of each category, as a table that is a manifest, too. */
public final class GoldLabels {

    /** How the names of the columns begin that hold the share of a label. */
    public static final String SHARE = "share ";

    /** How one label is made of many. */
    public enum Rule {
        /** The most frequent answer; none where two are equally frequent. */
        MAJORITY,
        /** The answer that all who answered gave; none where they differ. */
        UNANIMOUS,
        /** The likeliest answer, people weighted by how far they can be relied on. */
        MACE,
        /** The likeliest answer, each person's confusions taken into account. */
        DAWID_SKENE
    }

    private GoldLabels() {
    }

    /**
     * @param study a study
     * @param rule how one label is made of many
     * @return columns file, label, annotators, and the share of every category: of the answers, or its probability
     */
    public static Table of(AgreementStudy study, Rule rule) {
        if (study.scale() == Scale.MASI) {
            return SetGold.of(study, rule);
        }
        Ratings ratings = study.ratings();
        double[][] posterior = posterior(study, rule);
        List<String> columns = new ArrayList<>(List.of("file", "label", "annotators"));
        ratings.categories().forEach(category -> columns.add(SHARE + category));
        List<List<String>> rows = new ArrayList<>();
        for (int unit = 0; unit < ratings.units().size(); unit++) {
            int[] counts = ratings.counts(unit);
            int answers = 0;
            for (int count : counts) {
                answers += count;
            }
            int chosen = switch (rule) {
                case MAJORITY -> only(counts);
                case UNANIMOUS -> Arrays.stream(counts).max().orElse(0) == answers ? only(counts) : -1;
                case MACE, DAWID_SKENE -> likeliest(posterior[unit]);
            };
            List<String> row = new ArrayList<>(List.of(ratings.units().get(unit), chosen < 0 ? "" : ratings.categories().get(chosen),
                    String.valueOf(answers)));
            for (double share : posterior[unit]) {
                row.add(String.format(Locale.ROOT, "%.4f", share));
            }
            rows.add(row);
        }
        return new Table(columns, rows);
    }

    /** [unit][category], how much of the answers, or how likely. */
    static double[][] posterior(AgreementStudy study, Rule rule) {
        return switch (rule) {
            case MAJORITY, UNANIMOUS -> shares(study.ratings());
            case MACE -> study.competence().posterior();
            case DAWID_SKENE -> DawidSkene.of(study.ratings()).posterior();
        };
    }

    private static double[][] shares(Ratings ratings) {
        double[][] shares = new double[ratings.units().size()][ratings.categories().size()];
        for (int unit = 0; unit < shares.length; unit++) {
            int[] counts = ratings.counts(unit);
            double answers = Math.max(1, Arrays.stream(counts).sum());
            for (int category = 0; category < counts.length; category++) {
                shares[unit][category] = counts[category] / answers;
            }
        }
        return shares;
    }

    /** The largest, the first of equals. */
    static int likeliest(double[] probabilities) {
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            best = probabilities[c] > probabilities[best] ? c : best;
        }
        return best;
    }

    /** The category that is more frequent than any other; −1 where there is none. */
    static int only(int[] counts) {
        int best = -1;
        boolean tied = true;
        for (int category = 0; category < counts.length; category++) {
            if (counts[category] > 0 && (best < 0 || counts[category] > counts[best])) {
                best = category;
                tied = false;
            } else if (best >= 0 && counts[category] == counts[best]) {
                tied = true;
            }
        }
        return tied ? -1 : best;
    }
}
