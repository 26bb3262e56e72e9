/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.explanation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.corpus.annotation.Annotation;
import org.sparsha.corpus.annotation.AnnotationDocument;
import org.sparsha.corpus.annotation.Tier;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.TimeScores;

/** An explanation as annotation tiers, for Praat, ELAN and others: what is salient, and the score of every segment. */
public final class ExplanationTiers {

    private ExplanationTiers() {
    }

    /**
     * Makes the tiers {@code salient} (labelled with the class) and {@code score}. Where segments overlap, the scores are points in their
     * middles; otherwise intervals.
     *
     * @param explanation an explanation
     * @return the tiers, in seconds of the recording
     */
    public static AnnotationDocument of(Explanation explanation) {
        BigDecimal seconds = seconds(explanation.audio().frames(), explanation.audio().sampleRate());
        List<Annotation> salient = new ArrayList<>();
        for (SampleRange range : explanation.salient()) {
            add(salient, at(explanation, range.start()), at(explanation, range.end()).min(seconds), explanation.targetLabel());
        }
        TimeScores scores = explanation.timeScores();
        boolean overlapping = overlapping(scores.segments());
        List<Annotation> scored = new ArrayList<>();
        for (int i = 0; i < scores.segments().size(); i++) {
            Segment segment = scores.segments().get(i);
            String name = segment.label().isEmpty() ? "" : segment.label() + " ";
            String label = name + String.format(Locale.ROOT, "%.4g", scores.scores().get(i));
            if (overlapping) {
                BigDecimal middle = at(explanation, (segment.start() + segment.end()) / 2).min(seconds);
                scored.add(Annotation.of(middle, middle, label));
            } else {
                add(scored, at(explanation, segment.start()), at(explanation, segment.end()).min(seconds), label);
            }
        }
        Tier scoreTier = overlapping ? Tier.points("score", scored) : Tier.intervals("score", scored);
        return AnnotationDocument.of(List.of(Tier.intervals("salient", salient), scoreTier), seconds);
    }

    private static void add(List<Annotation> annotations, BigDecimal start, BigDecimal end, String label) {
        if (end.compareTo(start) > 0) {
            annotations.add(Annotation.of(start, end, label));
        }
    }

    /** A place of the analysed signal in seconds of the recording. */
    private static BigDecimal at(Explanation explanation, long position) {
        BigDecimal start = seconds(explanation.audio().part().map(SampleRange::start).orElse(0L), explanation.audio().sampleRate());
        return start.add(seconds(position, explanation.analysisRate()));
    }

    private static BigDecimal seconds(long samples, double rate) {
        BigDecimal exact = BigDecimal.valueOf(samples).divide(BigDecimal.valueOf(rate), 9, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    private static boolean overlapping(List<Segment> segments) {
        List<Segment> sorted = segments.stream().sorted((a, b) -> a.range().compareTo(b.range())).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).start() < sorted.get(i - 1).end()) {
                return true;
            }
        }
        return false;
    }
}
