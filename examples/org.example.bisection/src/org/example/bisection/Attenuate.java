/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.example.bisection;

import java.util.List;

import org.sparsha.core.DecimalParameter;
import org.sparsha.core.Parameter;
import org.sparsha.explain.spi.Perturbation;
import org.sparsha.explain.spi.PerturbationContext;
import org.sparsha.explain.spi.Replacement;

/** Makes a stretch quieter instead of removing it. */
public final class Attenuate implements Perturbation {

    /** By how much. */
    public static final DecimalParameter BY = Parameter.decimal("by", "By", "How much quieter the stretch becomes.", "dB", 0, 120, 20);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(BY);
    }

    @Override
    public Replacement prepare(PerturbationContext context) {
        float gain = (float) Math.pow(10, -context.values().get(BY) / 20);
        return (range, destination) -> {
            for (int i = 0; i < range.length(); i++) {
                destination[i] *= gain;
            }
        };
    }
}
