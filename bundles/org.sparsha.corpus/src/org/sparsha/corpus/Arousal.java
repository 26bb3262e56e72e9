/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How aroused somebody sounds, as far as that follows from the classes of a model: each class has an anchor, its mean arousal from -1 to 1
 * in J. A. Russell and A. Mehrabian, "Evidence for a three-factor theory of emotions", Journal of Research in Personality 11, 1977; neutral
 * is 0. It carries over to other languages better than classes do.
 *
 * @param high probability of a class with high arousal, 0 to 1
 * @param value mean of the anchors, weighted by the probabilities, -1 to 1
 */
public record Arousal(double high, double value) {

    /** Where the anchors are from, for people. */
    public static final String SOURCE = "anchors of the classes from Russell and Mehrabian 1977";

    private static final Map<String, Double> ANCHORS = Map.of("anger", 0.59, "boredom", -0.62, "disgust", 0.35, "fear", 0.60, "happiness",
            0.51, "neutral", 0.0, "sadness", -0.27, "surprise", 0.67);

    /**
     * @param label a class, in any of the words for it that are known
     * @return its anchor; empty where there is none
     */
    public static OptionalDouble anchor(String label) {
        Double anchor = ANCHORS.get(EmotionWords.common(label));
        return anchor == null ? OptionalDouble.empty() : OptionalDouble.of(anchor);
    }

    /**
     * @param label a class
     * @return whether it is one of high arousal; empty where it has no anchor
     */
    public static Optional<Boolean> isHigh(String label) {
        OptionalDouble anchor = anchor(label);
        return anchor.isEmpty() ? Optional.empty() : Optional.of(anchor.getAsDouble() > 0);
    }

    /**
     * @param labels classes of a model
     * @param probabilities one a class, adding up to 1
     * @return the arousal; empty where a class has no anchor, or all are of high or all of low arousal
     */
    public static Optional<Arousal> of(List<String> labels, double[] probabilities) {
        double high = 0;
        double value = 0;
        int highs = 0;
        for (int i = 0; i < labels.size(); i++) {
            OptionalDouble anchor = anchor(labels.get(i));
            if (anchor.isEmpty()) {
                return Optional.empty();
            }
            boolean isHigh = anchor.getAsDouble() > 0;
            highs += isHigh ? 1 : 0;
            high += isHigh ? probabilities[i] : 0;
            value += anchor.getAsDouble() * probabilities[i];
        }
        return highs == 0 || highs == labels.size() ? Optional.empty() : Optional.of(new Arousal(high, value));
    }

    /** @return high or low, and how sure, such as {@code high (82 %)} */
    public String text() {
        return String.format(Locale.ROOT, high > 0.5 ? "high (%.0f %%)" : "low (%.0f %%)", 100 * Math.max(high, 1 - high));
    }
}
