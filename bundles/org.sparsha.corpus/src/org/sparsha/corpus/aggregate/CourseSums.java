/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.aggregate;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sums over the moments of one recording, one a property and value. What is kept of a recording is small, however long it is. */
final class CourseSums {

    /** Moments that differ by less than this, as a share of the strongest, are equal: models answer in floats. */
    private static final double ROUNDING = 1e-6;
    /** Seconds. */
    private static final double SHORTEST = 0.05 - 1e-9;

    /**
     * What the moments with one value say.
     *
     * @param property the question
     * @param value the answer
     */
    record Kind(String property, String value) {
    }

    /** Sums of the moments of one kind, and of all moments of the same property. */
    static final class Sums {

        private int moments;
        private double scores;
        private double speaksFor;
        private PropertyEffect.Moment strongest;

        int moments() {
            return moments;
        }

        double scores() {
            return scores;
        }

        double speaksFor() {
            return speaksFor;
        }

        PropertyEffect.Moment strongest() {
            return strongest;
        }

        double mean() {
            return scores / moments;
        }
    }

    /**
     * Sums of all moments of a recording that have a value of a property.
     *
     * @param moments how many
     * @param scores sum of their scores
     * @param speaksFor sum of those that speak for the class
     */
    record Whole(int moments, double scores, double speaksFor) {

        static Whole of(Map<Kind, Sums> sums, String property) {
            int moments = 0;
            double scores = 0;
            double speaksFor = 0;
            for (Map.Entry<Kind, Sums> entry : sums.entrySet()) {
                if (entry.getKey().property().equals(property)) {
                    moments += entry.getValue().moments;
                    scores += entry.getValue().scores;
                    speaksFor += entry.getValue().speaksFor;
                }
            }
            return new Whole(moments, scores, speaksFor);
        }
    }

    private CourseSums() {
    }

    /** Sums of a course by kind, in the order of properties; none where no moment counts more than another. */
    static Map<Kind, Sums> of(ScoredCourse course) {
        double largest = course.scores().stream().mapToDouble(Math::abs).max().orElse(0);
        double low = course.scores().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = course.scores().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        Map<Kind, Sums> all = new LinkedHashMap<>();
        if (!(high - low > ROUNDING * Math.max(largest, ROUNDING))) {
            return all;
        }
        for (ScoredCourse.Property property : course.properties()) {
            List<String> values = property.values();
            for (int from = 0; from < values.size();) {
                int to = from;
                double sum = 0;
                double speaksFor = 0;
                while (to < values.size() && values.get(to).equals(values.get(from))) {
                    double score = course.scores().get(to) / largest;
                    sum += score;
                    speaksFor += Math.max(0, score);
                    to++;
                }
                if (!values.get(from).isEmpty()) {
                    add(all.computeIfAbsent(new Kind(property.name(), values.get(from)), kind -> new Sums()), course, from, to, sum,
                            speaksFor);
                }
                from = to;
            }
        }
        return all;
    }

    private static void add(Sums sums, ScoredCourse course, int from, int to, double sum, double speaksFor) {
        sums.moments += to - from;
        sums.scores += sum;
        sums.speaksFor += speaksFor;
        PropertyEffect.Moment moment = new PropertyEffect.Moment(course.key(), course.path(), course.start() + from * course.hop(),
                course.start() + to * course.hop(), sum / (to - from));
        if (sums.strongest == null || isStronger(moment, sums.strongest)) {
            sums.strongest = moment;
        }
    }

    /** What is too short to be heard comes after all that is not. */
    private static boolean isStronger(PropertyEffect.Moment moment, PropertyEffect.Moment other) {
        boolean audible = isAudible(moment);
        return audible == isAudible(other) ? moment.score() > other.score() : audible;
    }

    private static boolean isAudible(PropertyEffect.Moment moment) {
        return moment.end() - moment.start() >= SHORTEST;
    }

    /** The strongest of many, at most so many, equal ones by their names. */
    static List<PropertyEffect.Moment> strongest(List<PropertyEffect.Moment> moments, int most) {
        return moments.stream().sorted(Comparator.comparing(CourseSums::isAudible).reversed()
                .thenComparing(Comparator.comparingDouble(PropertyEffect.Moment::score).reversed())
                .thenComparing(PropertyEffect.Moment::key)).limit(most).toList();
    }
}
