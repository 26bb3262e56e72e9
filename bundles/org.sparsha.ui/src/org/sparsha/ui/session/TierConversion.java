/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.annotation.AnnotationDocument;
import org.sparsha.corpus.annotation.ControlledVocabulary;
import org.sparsha.corpus.annotation.Tier;
import org.sparsha.corpus.annotation.TimelineTiers;
import org.sparsha.timeline.tier.TierModel;

/** Annotation tiers between files, where times are decimal seconds, and the timeline, where they are samples. */
public final class TierConversion {

    private TierConversion() {
    }

    /**
     * @param document tiers as read from a file
     * @param rate samples a second
     * @param length samples of the recording; what lies beyond is cut
     * @return the tiers on the recording's axis
     */
    public static List<TierModel> toTimeline(AnnotationDocument document, int rate, long length) {
        Map<String, ControlledVocabulary> vocabularies = vocabularies(document);
        return document.tiers().stream().map(tier -> TimelineTiers.drawn(tier, rate, length))
                .map(drawn -> new TierModel(drawn.name(), drawn.kind() == Tier.Kind.POINT ? TierModel.Kind.POINTS
                        : TierModel.Kind.INTERVALS, drawn.segments()).controlled(Optional.ofNullable(vocabularies.get(drawn.name()))
                                .map(ControlledVocabulary::values).orElse(List.of())))
                .toList();
    }

    private static Map<String, ControlledVocabulary> vocabularies(AnnotationDocument document) {
        try {
            return ControlledVocabulary.ofTiers(document);
        } catch (CorpusException e) {
            System.getLogger(TierConversion.class.getName()).log(System.Logger.Level.DEBUG, "Tiers without their vocabularies", e);
            return Map.of();
        }
    }

    /**
     * @param tiers tiers on a recording's axis
     * @param rate samples a second
     * @param length samples of the recording
     * @return the tiers as they go to a file
     */
    public static AnnotationDocument toFile(List<TierModel> tiers, int rate, long length) {
        return toFile(tiers, List.of(), rate, length);
    }

    /**
     * @param tiers tiers on a recording's axis
     * @param originals documents that some of them come from: what isn't changed stays as it is there; the first is written again
     * @param rate samples a second
     * @param length samples of the recording
     * @return the tiers as they go to a file
     */
    public static AnnotationDocument toFile(List<TierModel> tiers, List<AnnotationDocument> originals, int rate, long length) {
        List<TimelineTiers.Drawn> drawn = tiers.stream().map(tier -> new TimelineTiers.Drawn(tier.name(),
                tier.kind() == TierModel.Kind.POINTS ? Tier.Kind.POINT : Tier.Kind.INTERVAL, tier.segments())).toList();
        return TimelineTiers.merged(drawn, originals, rate, length);
    }
}
