/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.perturbations;

import java.util.List;

import org.sparsha.core.Parameter;
import org.sparsha.explain.spi.Perturbation;
import org.sparsha.explain.spi.PerturbationContext;
import org.sparsha.explain.spi.Replacement;

/** What lies before the stretch, mirrored, cross-faded at equal power into what comes after it, mirrored; zeros where there is neither. */
public final class Interpolate implements Perturbation {

    @Override
    public List<Parameter<?>> parameters() {
        return List.of();
    }

    @Override
    public Replacement prepare(PerturbationContext context) {
        float[] signal = context.signal();
        return (range, destination) -> {
            int start = (int) range.start();
            int end = (int) range.end();
            int length = end - start;
            boolean both = start > 0 && end < signal.length;
            for (int i = 0; i < length; i++) {
                double before = start > 0 ? signal[start - 1 - bounce(i, start)] : 0;
                double after = end < signal.length ? signal[end + bounce(length - 1 - i, signal.length - end)] : 0;
                double angle = Math.PI / 2 * (i + 0.5) / length;
                destination[i] = (float) (both ? before * Math.cos(angle) + after * Math.sin(angle) : before + after);
            }
        };
    }

    /** Position in a stretch that is walked to and fro. */
    private static int bounce(int i, int length) {
        int turn = i % (2 * length);
        return turn < length ? turn : 2 * length - 1 - turn;
    }
}
