/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.perturbations;

import org.sparsha.core.SampleRange;
import org.sparsha.explain.spi.Replacement;
import org.sparsha.features.dsp.Level;

/** Replacements that take what they fill in from another signal of the clip's length, at the same position. */
final class Splice {

    private Splice() {
    }

    /** As it is. */
    static Replacement from(float[] other) {
        return (range, destination) -> copy(other, range, destination);
    }

    /** Brought to the level of what it replaces. */
    static Replacement atOwnLevel(float[] other) {
        return (range, destination) -> {
            int length = (int) range.length();
            double level = Level.rms(destination, 0, length);
            copy(other, range, destination);
            Level.scaleTo(destination, length, level);
        };
    }

    private static void copy(float[] other, SampleRange range, float[] destination) {
        System.arraycopy(other, (int) range.start(), destination, 0, (int) range.length());
    }
}
