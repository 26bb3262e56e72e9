/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.voice;

import java.util.Optional;

import org.sparsha.core.Parameter;
import org.sparsha.features.pitch.PitchRange;

/** Says what is wrong with a range that pitch is to be looked for in, in the words of the command line and the window. Pure. */
public final class PitchComplaint {

    private PitchComplaint() {
    }

    /**
     * @param floor the lowest pitch in hertz
     * @param ceiling the highest pitch in hertz
     * @return why pitch can't be looked for there; empty where it can
     */
    public static Optional<String> of(double floor, double ceiling) {
        return PitchRange.isValid(floor, ceiling) ? Optional.empty() : Optional.of("Pitch from " + Parameter.decimalText(floor) + " to "
                + Parameter.decimalText(ceiling) + " Hz can't be looked for: the floor is at least " + (int) PitchRange.LEAST
                + ", the ceiling at least twice the floor and at most " + (int) PitchRange.MOST + ".");
    }
}
