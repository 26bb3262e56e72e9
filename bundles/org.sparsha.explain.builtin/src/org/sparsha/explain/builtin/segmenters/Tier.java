/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.segmenters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.core.FlagParameter;
import org.sparsha.core.Parameter;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.core.TextParameter;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.SegmentationContext;
import org.sparsha.explain.spi.Segmenter;

/** The intervals of an annotation tier: words, syllables, phones, or whatever a person has marked. */
public final class Tier implements Segmenter {

    /** Name of the tier. */
    public static final TextParameter TIER = new TextParameter("tier", "Tier",
            "Name of the tier; empty for the first one that has intervals.", "", false);

    /** Whether intervals without a label count. */
    public static final FlagParameter UNLABELLED = Parameter.flag("unlabelled", "Unlabelled intervals",
            "Whether intervals without a label (mostly pauses) become segments too.", false);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(TIER, UNLABELLED);
    }

    @Override
    public List<Segment> segment(SegmentationContext context) throws ExplainException {
        Map<String, List<Segment>> tiers = context.tiers();
        String name = context.values().get(TIER);
        if (tiers.isEmpty()) {
            throw new ExplainException("There is no annotation to take segments from: give a TextGrid, EAF or label file beside the "
                    + "recording, "
                    + "or use another segmenter such as fixed or syllable-nuclei.");
        }
        if (!name.isEmpty() && !tiers.containsKey(name)) {
            throw new ExplainException("There is no tier '" + name + "'; there is " + String.join(", ", tiers.keySet()) + ".");
        }
        boolean unlabelled = context.values().get(UNLABELLED);
        Optional<List<Segment>> intervals = name.isEmpty()
                ? tiers.values().stream().filter(tier -> !usable(tier, unlabelled, context.signal().length).isEmpty()).findFirst()
                : Optional.of(tiers.get(name));
        List<Segment> segments = usable(intervals.orElse(List.of()), unlabelled, context.signal().length);
        if (segments.isEmpty()) {
            throw new ExplainException("The tier '" + name + "' has no " + (unlabelled ? "" : "labelled ")
                    + "interval within the clip; choose another tier or set 'unlabelled'.");
        }
        return segments;
    }

    /** Cut to the clip, without what overlaps an earlier interval. */
    private static List<Segment> usable(List<Segment> tier, boolean unlabelled, long length) {
        List<Segment> segments = new ArrayList<>();
        long free = 0;
        for (Segment interval : tier.stream().sorted(Comparator.comparing(Segment::range)).toList()) {
            long start = Math.max(free, interval.start());
            long end = Math.min(length, interval.end());
            if (end > start && (unlabelled || !interval.label().isBlank())) {
                segments.add(new Segment(new SampleRange(start, end), interval.label()));
                free = end;
            }
        }
        return segments;
    }
}
