/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.listen;

import org.sparsha.explain.Explanation;

/**
 * How a clip is rendered for listening.
 *
 * @param fade length of the cross-fades at the edges, in seconds, at least 0
 * @param attenuation gain of the rest with {@link Listening#ATTENUATED}, in dB
 * @param gap pause between parts with {@link Listening#JOINED}, in seconds
 * @param levelMatched whether what is heard is brought to the level (RMS) of the whole clip, without clipping
 */
public record ListeningOptions(double fade, double attenuation, double gap, boolean levelMatched) {

    /** Fades of 5 ms as perturbations have them, the rest at −18 dB, pauses of 150 ms, levels as they are. */
    public static final ListeningOptions DEFAULT = new ListeningOptions(0.005, -18, 0.15, false);

    /**
     * The options under which what is heard is what the model was asked about: the cross-fades of the explanation's perturbation, levels as
     * they are.
     *
     * @param explanation an explanation
     * @return those options
     */
    public static ListeningOptions of(Explanation explanation) {
        return explanation.perturbation().map(used -> used.values().asMap().get("crossfade"))
                .map(value -> value instanceof Number fade ? DEFAULT.fadedBy(fade.doubleValue()) : DEFAULT).orElse(DEFAULT);
    }

    /**
     * @param seconds length of the cross-fades
     * @return these with that length
     */
    public ListeningOptions fadedBy(double seconds) {
        return new ListeningOptions(seconds, attenuation, gap, levelMatched);
    }

    /**
     * @param decibels gain of the rest, at most 0
     * @return these with that gain
     */
    public ListeningOptions attenuatedBy(double decibels) {
        return new ListeningOptions(fade, decibels, gap, levelMatched);
    }

    /** @return these with the level of what is heard brought to that of the whole clip */
    public ListeningOptions matchingLevels() {
        return new ListeningOptions(fade, attenuation, gap, true);
    }

    /** Checks that all is finite and in range. */
    public ListeningOptions {
        if (!(fade >= 0 && fade <= 1 && gap >= 0 && gap <= 10 && attenuation <= 0 && attenuation >= -200)) {
            throw new IllegalArgumentException("Fade " + fade + " s, gap " + gap + " s, attenuation " + attenuation + " dB");
        }
    }
}
