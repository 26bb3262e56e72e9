/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.tier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sparsha.core.Segment;

/**
 * What is looked for in labels.
 *
 * @param text the words, taken literally
 * @param matchCase whether capitals differ from small letters
 * @param wholeLabel whether the label must be these words and nothing else
 */
public record LabelSearch(String text, boolean matchCase, boolean wholeLabel) {

    /**
     * A label found.
     *
     * @param tier index of its tier
     * @param index index of its segment there
     * @param segment the segment
     */
    public record Found(int tier, int index, Segment segment) {
    }

    /**
     * @param label a label
     * @return whether it is what is looked for
     */
    public boolean matches(String label) {
        return !text.isEmpty() && (wholeLabel ? pattern().matcher(label).matches() : pattern().matcher(label).find());
    }

    /**
     * @param tiers tiers
     * @return all labels found, in order of time; at the same time, the upper tier's first
     */
    public List<Found> all(List<TierModel> tiers) {
        List<Found> found = new ArrayList<>();
        for (int tier = 0; tier < tiers.size(); tier++) {
            List<Segment> segments = tiers.get(tier).segments();
            for (int index = 0; index < segments.size(); index++) {
                if (matches(segments.get(index).label())) {
                    found.add(new Found(tier, index, segments.get(index)));
                }
            }
        }
        found.sort((one, other) -> Long.compare(one.segment().start(), other.segment().start()));
        return found;
    }

    /**
     * @param tiers tiers
     * @param from the label found before; empty at the beginning
     * @param forward whether to look on to the right
     * @return the next label found, beginning again at the other end
     */
    public Optional<Found> next(List<TierModel> tiers, Optional<Found> from, boolean forward) {
        List<Found> all = all(tiers);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int at = from.map(all::indexOf).orElse(-1);
        int next = at < 0 ? forward ? 0 : all.size() - 1 : Math.floorMod(at + (forward ? 1 : -1), all.size());
        return Optional.of(all.get(next));
    }

    /**
     * @param replacement words to put in place of those found, taken literally
     * @return what becomes of a label
     */
    public UnaryOperator<String> replacing(String replacement) {
        return label -> !matches(label) ? label : wholeLabel ? replacement
                : pattern().matcher(label).replaceAll(Matcher.quoteReplacement(replacement));
    }

    private Pattern pattern() {
        return Pattern.compile(text, Pattern.LITERAL | (matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
}
