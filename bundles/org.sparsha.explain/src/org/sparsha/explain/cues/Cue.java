/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.cues;

import org.sparsha.features.voice.VoiceProperty;

/**
 * How one property of the voice differs between the salient part and the rest of the recording.
 *
 * @param property the property
 * @param salient mean over the salient part's frames that have it; the slope where it is one
 * @param rest the same of the other frames that have it
 * @param z difference of the two over the standard deviation of all frames that have it; of a rate, a share of time or a slope over that of
 *        the differences that the part and its shifted copies have
 * @param chance share of shifted copies of the salient part, wherever else along the recording it might lie, that differ from what is then
 *        the rest at least as much; above 0
 * @param isBeyondChance whether the difference is more than chance at the 5 % level, all properties of the recording together (Holm 1979)
 */
public record Cue(VoiceProperty property, double salient, double rest, double z, double chance, boolean isBeyondChance) {

    /** @return value of the salient part less that of the rest, in the property's unit */
    public double difference() {
        return salient - rest;
    }
}
