/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.listen;

/**
 * How a clip is rendered for listening.
 *
 * @param fade length of the cross-fades at the edges, in seconds, at least 0
 * @param attenuation gain of the rest with {@link Listening#ATTENUATED}, in dB
 * @param gap pause between parts with {@link Listening#JOINED}, in seconds
 * @param levelMatched whether what is heard is brought to the level (RMS) of the whole clip, without clipping
 */
public record ListeningOptions(double fade, double attenuation, double gap, boolean levelMatched) {

    /** Fades of 8 ms, the rest at −18 dB, pauses of 150 ms, levels matched. */
    public static final ListeningOptions DEFAULT = new ListeningOptions(0.008, -18, 0.15, true);

    /** Checks that all is finite and in range. */
    public ListeningOptions {
        if (!(fade >= 0 && fade <= 1 && gap >= 0 && gap <= 10 && attenuation <= 0 && attenuation >= -200)) {
            throw new IllegalArgumentException("Fade " + fade + " s, gap " + gap + " s, attenuation " + attenuation + " dB");
        }
    }
}
