/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.pitch;

/**
 * Where the pitch of a voice is looked for. Immutable.
 *
 * @param floor the lowest pitch in hertz, {@value #LEAST} to {@value #MOST}
 * @param ceiling the highest pitch in hertz, at least twice the floor, at most {@value #MOST}
 */
public record PitchRange(double floor, double ceiling) {

    /** The lowest floor, in hertz. */
    public static final double LEAST = 20;

    /** The highest ceiling, in hertz. */
    public static final double MOST = 2000;

    /** Praat's usual range, wide enough for most speech. */
    public static final PitchRange SPEECH = new PitchRange(75, 600);

    /** Checks the limits. */
    public PitchRange {
        if (!isValid(floor, ceiling)) {
            throw new IllegalArgumentException("Pitch from " + floor + " to " + ceiling + " Hz: the floor is at least " + LEAST
                    + ", the ceiling at least twice that and at most " + MOST);
        }
    }

    /**
     * @param floor the lowest pitch in hertz
     * @param ceiling the highest pitch in hertz
     * @return whether they make a range
     */
    public static boolean isValid(double floor, double ceiling) {
        return floor >= LEAST && ceiling >= 2 * floor && ceiling <= MOST;
    }
}
