/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.audio.AudioClip;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.timeline.tier.TierModel;

/**
 * What the model hears of a recording: all of a short one, the part chosen of a long one.
 *
 * @param start where it begins in the recording, in samples
 * @param clip its sound, of the channel that is heard; empty while nothing is chosen of a long recording
 * @param channel which channel is heard
 */
public record HeardPart(long start, Optional<AudioClip> clip, ChannelChoice channel) {

    /** @return where it lies in the recording; empty where nothing is chosen */
    public SampleRange range() {
        return SampleRange.ofLength(start, clip.map(heard -> (long) heard.frames()).orElse(0L));
    }

    /**
     * @param tiers annotation tiers of the recording
     * @return their names to their intervals within this part, counted from its begin, as explainers take them
     */
    public Map<String, List<Segment>> segmentsOf(List<TierModel> tiers) {
        Map<String, List<Segment>> segments = new LinkedHashMap<>();
        SampleRange heard = range();
        tiers.forEach(tier -> segments.put(tier.name(), tier.segments().stream()
                .filter(segment -> segment.range().intersects(heard))
                .map(segment -> new Segment(segment.range().intersection(heard).shifted(-start), segment.label())).toList()));
        return segments;
    }
}
