/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.cues;

import java.util.Arrays;
import java.util.Optional;

import org.sparsha.features.voice.VoiceProperty;

/**
 * A property of the salient part against the speaker's other recordings.
 *
 * @param property the property
 * @param salient mean over the salient part's frames that have it
 * @param usual mean of the recordings' means
 * @param z difference of the two over the standard deviation of the recordings' means
 * @param recordings how many of the speaker's recordings have it
 * @param isBeyondAll whether it lies above or below the means of all of them
 */
public record UsualCue(VoiceProperty property, double salient, double usual, double z, int recordings, boolean isBeyondAll) {

    /** With fewer recordings nothing is said of what is usual. */
    private static final int LEAST_RECORDINGS = 5;

    /** Compares a part's mean with a voice; empty where too few recordings have the property. */
    static Optional<UsualCue> of(VoiceProperty property, double salient, UsualVoice voice) {
        double[] means = voice.of(property);
        if (means.length < LEAST_RECORDINGS) {
            return Optional.empty();
        }
        double usual = Arrays.stream(means).average().orElseThrow();
        double deviation = Math.sqrt(Arrays.stream(means).map(mean -> (mean - usual) * (mean - usual)).sum() / (means.length - 1));
        boolean beyond = Arrays.stream(means).allMatch(mean -> salient > mean) || Arrays.stream(means).allMatch(mean -> salient < mean);
        return deviation > 1e-9 ? Optional.of(new UsualCue(property, salient, usual, (salient - usual) / deviation, means.length, beyond))
                : Optional.empty();
    }

    /** @return mean of the salient part less the usual one, in the property's unit */
    public double difference() {
        return salient - usual;
    }
}
