/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.util.Arrays;
import java.util.List;

/**
 * How often recordings of each class were taken for each class. Immutable. Measures that would divide by nothing are 0.
 */
public final class ConfusionMatrix {

    private final List<String> labels;
    private final long[][] counts;

    private ConfusionMatrix(List<String> labels, long[][] counts) {
        this.labels = labels;
        this.counts = counts;
    }

    /**
     * Takes counts.
     *
     * @param labels the classes
     * @param counts rows are the true classes, columns the predicted ones
     * @return the matrix
     */
    public static ConfusionMatrix of(List<String> labels, long[][] counts) {
        if (counts.length != labels.size() || Arrays.stream(counts).anyMatch(row -> row.length != labels.size())) {
            throw new IllegalArgumentException("The counts do not fit " + labels.size() + " labels");
        }
        return new ConfusionMatrix(List.copyOf(labels), Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new));
    }

    /**
     * Counts outcomes.
     *
     * @param labels the classes; every outcome's truth and prediction is one of them
     * @param outcomes the outcomes
     * @return the matrix
     */
    public static ConfusionMatrix of(List<String> labels, List<Outcome> outcomes) {
        long[][] counts = new long[labels.size()][labels.size()];
        for (Outcome outcome : outcomes) {
            counts[labels.indexOf(outcome.truth())][labels.indexOf(outcome.predicted())]++;
        }
        return new ConfusionMatrix(List.copyOf(labels), counts);
    }

    void addTo(long[][] sum) {
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                sum[i][j] += counts[i][j];
            }
        }
    }

    /** @return the classes */
    public List<String> labels() {
        return labels;
    }

    /**
     * @param truth number of the true class
     * @param predicted number of the predicted class
     * @return how many recordings
     */
    public long count(int truth, int predicted) {
        return counts[truth][predicted];
    }

    /**
     * @param truth number of a class
     * @return how many recordings truly are of it
     */
    public long support(int truth) {
        return Arrays.stream(counts[truth]).sum();
    }

    /**
     * @param predicted number of a class
     * @return how many recordings were taken for it
     */
    public long predicted(int predicted) {
        return Arrays.stream(counts).mapToLong(row -> row[predicted]).sum();
    }

    /** @return how many recordings in all */
    public long total() {
        return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    }

    /** @return how many were right */
    public long correct() {
        long correct = 0;
        for (int i = 0; i < counts.length; i++) {
            correct += counts[i][i];
        }
        return correct;
    }

    /**
     * @param label number of a class
     * @return share of its recordings that were recognised
     */
    public double recall(int label) {
        return ratio(counts[label][label], support(label));
    }

    /**
     * @param label number of a class
     * @return share of what was taken for it that truly was
     */
    public double precision(int label) {
        return ratio(counts[label][label], predicted(label));
    }

    /**
     * @param label number of a class
     * @return harmonic mean of precision and recall
     */
    public double f1(int label) {
        return ratio(2 * counts[label][label], support(label) + predicted(label));
    }

    /** @return share of all recordings that were right: accuracy, weighted average recall, WA */
    public double accuracy() {
        return ratio(correct(), total());
    }

    /** @return mean recall of the classes that occur: unweighted average recall, UAR, UA */
    public double uar() {
        double sum = 0;
        int present = 0;
        for (int i = 0; i < counts.length; i++) {
            if (support(i) > 0) {
                sum += recall(i);
                present++;
            }
        }
        return present == 0 ? 0 : sum / present;
    }

    /** @return mean F1 of the classes that occur or were predicted */
    public double macroF1() {
        double sum = 0;
        int present = 0;
        for (int i = 0; i < counts.length; i++) {
            if (support(i) + predicted(i) > 0) {
                sum += f1(i);
                present++;
            }
        }
        return present == 0 ? 0 : sum / present;
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConfusionMatrix that && labels.equals(that.labels) && Arrays.deepEquals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * labels.hashCode() + Arrays.deepHashCode(counts);
    }

    @Override
    public String toString() {
        return labels + " " + Arrays.deepToString(counts);
    }
}
