/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * The dimensions by which corpora rate emotions rather than name them, such as arousal and valence, and the names that their columns have.
 * Values are numbers on the corpus's own scale; nothing is rescaled.
 */
public final class Dimensions {

    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?\\d{0,20},\\d{1,20}");
    private static final List<List<String>> SAME = List.of(List.of("arousal", "activation", "emoact", "activity"),
            List.of("valence", "pleasure", "emoval", "evaluation"),
            List.of("dominance", "emodom", "control", "potency"), List.of("liking"));

    private Dimensions() {
    }

    /**
     * @param column name of a column
     * @return whether it is a known name of a dimension
     */
    public static boolean isKnown(String column) {
        return SAME.stream().anyMatch(names -> names.contains(normal(column)));
    }

    /**
     * @param labels what a corpus says of a recording
     * @return whether it rates the recording on a known dimension
     */
    public static boolean rates(Labels labels) {
        return labels.attributes().entrySet().stream().anyMatch(entry -> isKnown(entry.getKey()) && number(entry.getValue()).isPresent());
    }

    /**
     * The value of a dimension, from the attribute of that name, whatever its case, else from one of another name for it.
     *
     * @param labels what a corpus says of a recording
     * @param dimension the dimension, as a model calls it
     * @return its value; empty where it has none that is a finite number
     */
    public static OptionalDouble value(Labels labels, String dimension) {
        OptionalDouble exact = named(labels.attributes(), normal(dimension));
        if (exact.isPresent()) {
            return exact;
        }
        return SAME.stream().filter(names -> names.contains(normal(dimension))).flatMap(List::stream)
                .map(name -> named(labels.attributes(), name)).filter(OptionalDouble::isPresent).findFirst().orElse(OptionalDouble.empty());
    }

    private static OptionalDouble named(Map<String, String> attributes, String name) {
        return attributes.entrySet().stream().filter(entry -> normal(entry.getKey()).equals(name)).map(entry -> number(entry.getValue()))
                .filter(OptionalDouble::isPresent).findFirst().orElse(OptionalDouble.empty());
    }

    private static OptionalDouble number(String text) {
        try {
            String stripped = text.strip();
            double value = Double.parseDouble(DECIMAL_COMMA.matcher(stripped).matches() ? stripped.replace(',', '.') : stripped);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
