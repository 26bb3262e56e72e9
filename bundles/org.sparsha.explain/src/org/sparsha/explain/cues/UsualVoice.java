/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.cues;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.sparsha.features.voice.VoiceContours;
import org.sparsha.features.voice.VoiceProperty;

/**
 * What a speaker's voice is like in other recordings: of each the means (or the rate, the slope) of the properties. Immutable.
 *
 * @param recordings of each recording the mean of every property that enough of its frames have
 */
public record UsualVoice(List<Map<VoiceProperty, Double>> recordings) {

    /** Copies the list. */
    public UsualVoice {
        recordings = List.copyOf(recordings);
    }

    /**
     * @param voice contours of one recording
     * @return the mean of every property that enough of its frames have
     */
    public static Map<VoiceProperty, Double> means(VoiceContours voice) {
        boolean[] whole = new boolean[voice.frames()];
        Arrays.fill(whole, true);
        Map<VoiceProperty, Double> means = new EnumMap<>(VoiceProperty.class);
        for (VoiceProperty property : VoiceProperty.values()) {
            PartValues values = PartValues.of(property, voice.values(property), whole, 0);
            if (values.hasSalient()) {
                means.put(property, values.salient());
            }
        }
        return means;
    }

    /** The means of a property, one a recording that has it. */
    double[] of(VoiceProperty property) {
        return recordings.stream().filter(means -> means.containsKey(property)).mapToDouble(means -> means.get(property)).toArray();
    }
}
