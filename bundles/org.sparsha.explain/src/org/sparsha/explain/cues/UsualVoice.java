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
 * What a speaker's voice is like in other recordings: of each the means of the properties. Immutable.
 *
 * @param recordings of each recording the mean of every property that enough of its frames have
 */
public record UsualVoice(List<Map<VoiceProperty, Double>> recordings) {

    private static final int LEAST_FRAMES = 5;

    /** Copies the list. */
    public UsualVoice {
        recordings = List.copyOf(recordings);
    }

    /**
     * @param voice contours of one recording
     * @return the mean of every property that enough of its frames have
     */
    public static Map<VoiceProperty, Double> means(VoiceContours voice) {
        Map<VoiceProperty, Double> means = new EnumMap<>(VoiceProperty.class);
        for (VoiceProperty property : VoiceProperty.values()) {
            double[] values = Arrays.stream(voice.values(property)).filter(value -> !Double.isNaN(value)).toArray();
            if (values.length >= LEAST_FRAMES) {
                means.put(property, Arrays.stream(values).average().orElseThrow());
            }
        }
        return means;
    }

    /** The means of a property, one a recording that has it. */
    double[] of(VoiceProperty property) {
        return recordings.stream().filter(means -> means.containsKey(property)).mapToDouble(means -> means.get(property)).toArray();
    }
}
