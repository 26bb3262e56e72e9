/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.corpus.annotation.Annotation;
import org.sparsha.corpus.annotation.AnnotationDocument;
import org.sparsha.corpus.annotation.Tier;
import org.sparsha.timeline.tier.TierModel;

/** Annotation tiers between files, where times are decimal seconds, and the timeline, where they are samples. */
public final class TierConversion {

    private static final int DECIMALS = 9;

    private TierConversion() {
    }

    /**
     * @param document tiers as read from a file
     * @param rate samples a second
     * @param length samples of the recording; what lies beyond is cut
     * @return the tiers on the recording's axis
     */
    public static List<TierModel> toTimeline(AnnotationDocument document, int rate, long length) {
        List<TierModel> tiers = new ArrayList<>();
        for (Tier tier : document.tiers()) {
            boolean points = tier.kind() == Tier.Kind.POINT;
            List<Segment> segments = new ArrayList<>();
            for (Annotation annotation : tier.annotations()) {
                SampleRange range = SampleRange.ofSeconds(Math.max(0, annotation.start().doubleValue()),
                        Math.max(0, annotation.end().doubleValue()), rate).intersection(new SampleRange(0, length));
                boolean free = segments.isEmpty() || segments.get(segments.size() - 1).end() <= range.start();
                if ((points || !range.isEmpty()) && free) {
                    segments.add(new Segment(range, annotation.label()));
                }
            }
            tiers.add(new TierModel(tier.name(), points ? TierModel.Kind.POINTS : TierModel.Kind.INTERVALS, segments));
        }
        return tiers;
    }

    /**
     * @param tiers tiers on a recording's axis
     * @param rate samples a second
     * @param length samples of the recording
     * @return the tiers as they go to a file
     */
    public static AnnotationDocument toFile(List<TierModel> tiers, int rate, long length) {
        List<Tier> written = new ArrayList<>();
        for (TierModel tier : tiers) {
            List<Annotation> annotations = tier.segments().stream()
                    .map(segment -> new Annotation(seconds(segment.start(), rate), seconds(segment.end(), rate), segment.label(), Map.of()))
                    .toList();
            written.add(new Tier(tier.name(), tier.kind() == TierModel.Kind.POINTS ? Tier.Kind.POINT : Tier.Kind.INTERVAL, annotations,
                    Map.of()));
        }
        return new AnnotationDocument(BigDecimal.ZERO, Optional.of(seconds(length, rate)), written, Map.of());
    }

    private static BigDecimal seconds(long sample, int rate) {
        return BigDecimal.valueOf(sample).divide(BigDecimal.valueOf(rate), MathContext.DECIMAL64).setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }
}
