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

/** The stretch played backwards. */
public final class TimeReverse implements Perturbation {

    @Override
    public List<Parameter<?>> parameters() {
        return List.of();
    }

    @Override
    public Replacement prepare(PerturbationContext context) {
        return (range, destination) -> {
            int length = (int) range.length();
            for (int i = 0; i < length / 2; i++) {
                float swapped = destination[i];
                destination[i] = destination[length - 1 - i];
                destination[length - 1 - i] = swapped;
            }
        };
    }
}
