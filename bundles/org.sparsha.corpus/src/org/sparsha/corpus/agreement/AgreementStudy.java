/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.sparsha.corpus.ConfidenceInterval;

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
 * @param confusions what is taken for what, [category][category], as {@link Coincidences} count it
 * @param correlation intraclass correlation, of numbers only
 * @param stages agreement over time; none where it isn't known when answers were given, or there are few
 */
public record AgreementStudy(Ratings ratings, Scale scale, int pairableUnits, OptionalDouble alpha, Optional<ConfidenceInterval> interval,
        OptionalDouble fleiss, List<Pair> pairs, List<Label> labels, List<Person> people, Competence competence,
        List<List<Double>> confusions, Optional<IntraclassCorrelation> correlation, List<AgreementStage> stages) {

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
     * @param taken what it is mostly taken for; empty where nobody took it for anything else
     */
    public record Label(String name, int answers, OptionalDouble alpha, Optional<Taken> taken) {
    }

    /**
     * What a category is taken for.
     *
     * @param name another category
     * @param share of the pairs of answers in which one is the category, those in which the other one is that
     */
    public record Taken(String name, double share) {
    }

    /**
     * One person.
     *
     * @param name who
     * @param answers how many they gave
     * @param agreement share of them that is the others' only most frequent answer, where there is one; empty where there is none
     * @param competence probability to know rather than to guess (MACE)
     * @param counts how often they gave each category
     * @param bias by category, its share of this person's answers less its share of the others' answers, both on units that others
     *        answered,
     *        too; all 0 where there are none
     */
    public record Person(String name, int answers, OptionalDouble agreement, double competence, List<Integer> counts, List<Double> bias) {

        /** Copies the lists. */
        public Person {
            counts = List.copyOf(counts);
            bias = List.copyOf(bias);
        }
    }

    /**
     * @param ratings answers
     * @param scale what the categories mean
     * @param seed which random draws
     * @return the study
     */
    public static AgreementStudy of(Ratings ratings, Scale scale, long seed) {
        Coincidences coincidences = Coincidences.of(ratings, scale);
        Competence competence = Competence.of(ratings, seed);
        double[][] confusions = coincidences.matrix();
        return new AgreementStudy(ratings, scale, coincidences.pairableUnits(), coincidences.alpha(scale),
                coincidences.interval(scale, DRAWS, seed), Kappa.fleiss(ratings), pairs(ratings, scale),
                scale == Scale.MASI ? inSets(ratings, coincidences) : labels(ratings, coincidences, confusions),
                people(ratings, competence), competence,
                Arrays.stream(confusions).map(row -> Arrays.stream(row).boxed().toList()).toList(),
                scale == Scale.NOMINAL || scale == Scale.MASI || !ratings.isNumeric() ? Optional.empty()
                        : Optional.of(correlation(ratings)), AgreementStage.of(ratings, scale, seed));
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
                        scale == Scale.MASI ? Kappa.sets(ratings, one, other) : Kappa.weighted(ratings, one, other, power)));
            }
        }
        return pairs;
    }

    /** Each label of the sets, by whether an answer has it. */
    private static List<Label> inSets(Ratings ratings, Coincidences coincidences) {
        SetCategories sets = SetCategories.of(ratings);
        double[] given = new double[ratings.categories().size()];
        for (int unit = 0; unit < ratings.units().size(); unit++) {
            int[] counts = ratings.counts(unit);
            for (int category = 0; category < counts.length; category++) {
                given[category] += counts[category];
            }
        }
        double[] answers = sets.byLabel(given);
        List<Label> labels = new ArrayList<>();
        for (int label = 0; label < answers.length; label++) {
            labels.add(new Label(sets.labels().get(label), (int) answers[label],
                    coincidences.against(sets.having(label)).alpha(Scale.NOMINAL), Optional.empty()));
        }
        return labels;
    }

    private static List<Label> labels(Ratings ratings, Coincidences coincidences, double[][] confusions) {
        int[] answers = new int[ratings.categories().size()];
        for (int unit = 0; unit < ratings.units().size(); unit++) {
            for (int person = 0; person < ratings.annotators().size(); person++) {
                int answer = ratings.answer(unit, person);
                if (answer != Ratings.MISSING) {
                    answers[answer]++;
                }
            }
        }
        List<Label> labels = new ArrayList<>();
        for (int category = 0; category < answers.length; category++) {
            labels.add(new Label(ratings.categories().get(category), answers[category],
                    coincidences.against(category).alpha(Scale.NOMINAL), taken(ratings, confusions[category], category)));
        }
        return labels;
    }

    private static Optional<Taken> taken(Ratings ratings, double[] row, int category) {
        int most = -1;
        for (int other = 0; other < row.length; other++) {
            most = other != category && row[other] > 0 && (most < 0 || row[other] > row[most]) ? other : most;
        }
        return most < 0 ? Optional.empty()
                : Optional.of(new Taken(ratings.categories().get(most), row[most] / Arrays.stream(row).sum()));
    }

    private static List<Person> people(Ratings ratings, Competence competence) {
        PersonalAnswers answers = PersonalAnswers.of(ratings);
        List<Person> people = new ArrayList<>();
        for (int person = 0; person < ratings.annotators().size(); person++) {
            int given = Arrays.stream(answers.counts()[person]).sum();
            int judged = answers.judged()[person];
            people.add(new Person(ratings.annotators().get(person), given,
                    judged == 0 ? OptionalDouble.empty() : OptionalDouble.of(answers.agreed()[person] / (double) judged),
                    competence.competence()[person], Arrays.stream(answers.counts()[person]).boxed().toList(),
                    Arrays.stream(answers.bias(person)).boxed().toList()));
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
        String who = (ratings.annotators().size() == 1 ? "1 person, " : ratings.annotators().size() + " people, ")
                + ratings.units().size() + " recordings, " + pairableUnits
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
        return String.format(Locale.ROOT, "%s: α = %.3f%s, %s: %s.%s", who, value, range, scale == Scale.MASI
                ? "sets of labels (MASI)" : scale.name().toLowerCase(Locale.ROOT) + " scale", allows, confused());
    }

    /** Which two categories are taken for each other most, where that costs the weaker of them. */
    private String confused() {
        return labels.stream().filter(label -> label.taken().isPresent() && label.alpha().orElse(1) < RELIABLE)
                .max(Comparator.comparingDouble(label -> label.taken().get().share()))
                .map(label -> " Mostly confused: " + label.name() + " with " + label.taken().get().name() + ".").orElse("");
    }
}
