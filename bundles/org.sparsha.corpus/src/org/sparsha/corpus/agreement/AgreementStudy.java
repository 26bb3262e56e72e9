/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far people agree on the same units, in figures and in a sentence.
 *
 * @param ratings their answers
 * @param scale what the categories mean
 * @param pairableUnits units with two answers or more
 * @param alpha Krippendorff's α; empty where it is undefined
 * @param interval its 95 % interval over units
 * @param fleiss Fleiss' κ
 * @param pairs agreement of every two people
 * @param labels agreement on each category against all others
 * @param people each person's share of answers as the others' majority has them, and competence
 * @param competence who can be relied on, and what all say together
 * @param correlation intraclass correlation, of numbers only
 */
public record AgreementStudy(Ratings ratings, Scale scale, int pairableUnits, OptionalDouble alpha, Optional<Bounds> interval,
        OptionalDouble fleiss, List<Pair> pairs, List<Label> labels, List<Person> people, Competence competence,
        Optional<IntraclassCorrelation> correlation) {

    private static final int DRAWS = 1000;
    private static final double RELIABLE = 0.8;
    private static final double TENTATIVE = 0.667;

    /**
     * Agreement of two people.
     *
     * @param one a name
     * @param other another
     * @param units how many units both answered
     * @param kappa Cohen's κ; empty where undefined
     */
    public record Pair(String one, String other, int units, OptionalDouble kappa) {
    }

    /**
     * Agreement on a category.
     *
     * @param name the category
     * @param answers how often it was given
     * @param alpha α of it against all others
     */
    public record Label(String name, int answers, OptionalDouble alpha) {
    }

    /**
     * One person.
     *
     * @param name who
     * @param answers how many they gave
     * @param agreement share of them that is the others' only most frequent answer, where there is one; empty where there is none
     * @param competence probability to know rather than to guess (MACE)
     */
    public record Person(String name, int answers, OptionalDouble agreement, double competence) {
    }

    /**
     * @param ratings answers
     * @param scale what the categories mean
     * @param seed which random draws
     * @return the study
     */
    public static AgreementStudy of(Ratings ratings, Scale scale, long seed) {
        Coincidences coincidences = Coincidences.of(ratings);
        Competence competence = Competence.of(ratings, seed);
        return new AgreementStudy(ratings, scale, coincidences.pairableUnits(), coincidences.alpha(scale),
                coincidences.interval(scale, DRAWS, seed), Kappa.fleiss(ratings), pairs(ratings, scale), labels(ratings),
                people(ratings, competence), competence,
                scale == Scale.NOMINAL || !ratings.isNumeric() ? Optional.empty() : Optional.of(correlation(ratings)));
    }

    private static List<Pair> pairs(Ratings ratings, Scale scale) {
        List<Pair> pairs = new ArrayList<>();
        int power = scale == Scale.NOMINAL ? 0 : 2;
        for (int one = 0; one < ratings.annotators().size(); one++) {
            for (int other = one + 1; other < ratings.annotators().size(); other++) {
                int units = 0;
                for (int unit = 0; unit < ratings.units().size(); unit++) {
                    units += ratings.answer(unit, one) != Ratings.MISSING && ratings.answer(unit, other) != Ratings.MISSING ? 1 : 0;
                }
                pairs.add(new Pair(ratings.annotators().get(one), ratings.annotators().get(other), units,
                        Kappa.weighted(ratings, one, other, power)));
            }
        }
        return pairs;
    }

    private static List<Label> labels(Ratings ratings) {
        List<Label> labels = new ArrayList<>();
        for (int category = 0; category < ratings.categories().size(); category++) {
            int answers = 0;
            for (int unit = 0; unit < ratings.units().size(); unit++) {
                answers += ratings.counts(unit)[category];
            }
            labels.add(new Label(ratings.categories().get(category), answers,
                    Coincidences.of(ratings.against(category)).alpha(Scale.NOMINAL)));
        }
        return labels;
    }

    private static List<Person> people(Ratings ratings, Competence competence) {
        List<Person> people = new ArrayList<>();
        for (int person = 0; person < ratings.annotators().size(); person++) {
            int answers = 0;
            int judged = 0;
            int agreed = 0;
            for (int unit = 0; unit < ratings.units().size(); unit++) {
                int answer = ratings.answer(unit, person);
                if (answer != Ratings.MISSING) {
                    answers++;
                    int[] others = ratings.counts(unit);
                    others[answer]--;
                    int majority = GoldLabels.only(others);
                    judged += majority >= 0 ? 1 : 0;
                    agreed += majority == answer ? 1 : 0;
                }
            }
            people.add(new Person(ratings.annotators().get(person), answers,
                    judged == 0 ? OptionalDouble.empty() : OptionalDouble.of(agreed / (double) judged), competence.competence()[person]));
        }
        return people;
    }

    private static IntraclassCorrelation correlation(Ratings ratings) {
        double[] values = ratings.values();
        double[][] table = new double[ratings.units().size()][ratings.annotators().size()];
        for (int unit = 0; unit < table.length; unit++) {
            for (int person = 0; person < table[unit].length; person++) {
                int answer = ratings.answer(unit, person);
                table[unit][person] = answer == Ratings.MISSING ? Double.NaN : values[answer];
            }
        }
        return IntraclassCorrelation.of(table);
    }

    /** @return what the figure allows to be said */
    public String sentence() {
        String who = ratings.annotators().size() + " people, " + ratings.units().size() + " recordings, " + pairableUnits
                + " of them answered by two or more";
        if (pairableUnits == 0) {
            return who + ": nothing can be compared.";
        }
        if (alpha.isEmpty()) {
            return who + ": everybody always gave the same answer, so nothing tells agreement from habit; α is undefined.";
        }
        double value = alpha.getAsDouble();
        String range = interval.map(bounds -> String.format(Locale.ROOT, " (95 %%: %.3f to %.3f)", bounds.low(), bounds.high())).orElse("");
        String allows = value >= RELIABLE ? "enough to build on (Krippendorff asks for .800)"
                : value >= TENTATIVE ? "enough for tentative conclusions only (Krippendorff asks for .800, and .667 at least)"
                        : value > 0 ? "too little to build on (Krippendorff asks for .667 at least)" : "no more than chance gives";
        return String.format(Locale.ROOT, "%s: α = %.3f%s, %s scale: %s.", who, value, range, scale.name().toLowerCase(Locale.ROOT),
                allows);
    }
}
