/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Categories that are sets of labels, such as {@code anger+fear}.
 *
 * @param labels the labels that occur in them, by letter
 * @param masks the set of each category, 2^i for the label i
 */
record SetCategories(List<String> labels, long[] masks) {

    /** How many labels fit into a number that is exact as a double. */
    static final int MOST = 52;

    private static final String SEPARATOR = "+";

    /** The labels of one category. */
    static List<String> split(String category) {
        return Arrays.stream(category.split(java.util.regex.Pattern.quote(SEPARATOR))).map(String::strip).filter(one -> !one.isEmpty())
                .toList();
    }

    /** The same set in one spelling, whatever the order of its labels. */
    static String canonical(String category) {
        return String.join(SEPARATOR, new TreeSet<>(split(category)));
    }

    static SetCategories of(Ratings ratings) {
        TreeSet<String> names = new TreeSet<>();
        ratings.categories().forEach(category -> names.addAll(split(category)));
        List<String> labels = new ArrayList<>(names);
        if (labels.size() > MOST) {
            throw new IllegalArgumentException("Sets have at most " + MOST + " labels, not " + labels.size() + ".");
        }
        return new SetCategories(labels, ratings.categories().stream().mapToLong(category -> split(category).stream()
                .mapToLong(label -> 1L << labels.indexOf(label)).reduce(0, (one, other) -> one | other)).toArray());
    }

    /** The sets as the scale {@link Scale#MASI} takes them. */
    double[] values() {
        return Arrays.stream(masks).asDoubleStream().toArray();
    }

    /** Which categories have a label. */
    boolean[] having(int label) {
        boolean[] having = new boolean[masks.length];
        for (int category = 0; category < having.length; category++) {
            having[category] = (masks[category] >> label & 1) != 0;
        }
        return having;
    }

    /** Sums over categories as sums over the labels in them. */
    double[] byLabel(double[] byCategory) {
        double[] sums = new double[labels.size()];
        for (int label = 0; label < sums.length; label++) {
            for (int category = 0; category < byCategory.length; category++) {
                sums[label] += (masks[category] >> label & 1) * byCategory[category];
            }
        }
        return sums;
    }
}
