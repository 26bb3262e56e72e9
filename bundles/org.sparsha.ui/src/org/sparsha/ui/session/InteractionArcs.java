/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.InteractionAttribution;
import org.sparsha.explain.TimeScores;
import org.sparsha.timeline.layer.ArcLayer;

/** Which pairs of segments are shown as arcs: the strongest, so that they can be told apart. */
public final class InteractionArcs {

    private static final int MOST = 12;
    /** Share of the strongest pair below which a pair isn't shown. */
    private static final double LEAST = 0.25;

    private InteractionArcs() {
    }

    /**
     * @param explanation an explanation
     * @param rate samples a second of the recording
     * @param part the part of the recording that was explained
     * @return its arcs on the recording's own sample axis, the strongest last; none where it has no pairs, or none beyond rounding
     */
    public static List<ArcLayer.Arc> of(Explanation explanation, int rate, SampleRange part) {
        if (!(explanation.attribution() instanceof InteractionAttribution interaction)) {
            return List.of();
        }
        double strongest = interaction.pairs().stream().flatMap(List::stream).mapToDouble(Math::abs).max().orElse(0);
        List<ArcLayer.Arc> arcs = new ArrayList<>();
        List<Segment> segments = interaction.main().segments();
        for (int i = 0; i < segments.size() && strongest > TimeScores.ROUNDING; i++) {
            for (int j = i + 1; j < segments.size(); j++) {
                double strength = interaction.pairs().get(i).get(j) / strongest;
                if (Math.abs(strength) >= LEAST) {
                    arcs.add(new ArcLayer.Arc(place(segments.get(i), explanation, rate, part), place(segments.get(j), explanation, rate,
                            part), strength));
                }
            }
        }
        Comparator<ArcLayer.Arc> weakestFirst = Comparator.comparingDouble(arc -> Math.abs(arc.strength()));
        return arcs.stream().sorted(weakestFirst).skip(Math.max(0, arcs.size() - MOST)).toList();
    }

    private static SampleRange place(Segment segment, Explanation explanation, int rate, SampleRange part) {
        return segment.range().atRate(explanation.analysisRate(), rate).shifted(part.start()).intersection(part);
    }
}
