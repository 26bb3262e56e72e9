/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.perturbations;

import java.util.Arrays;
import java.util.List;

import org.sparsha.core.Parameter;
import org.sparsha.explain.spi.Perturbation;
import org.sparsha.explain.spi.PerturbationContext;
import org.sparsha.explain.spi.Replacement;

/** Zeros, as in the original application. Speech never has such holes, so a model may answer them oddly. */
public final class Silence implements Perturbation {

    @Override
    public List<Parameter<?>> parameters() {
        return List.of();
    }

    @Override
    public Replacement prepare(PerturbationContext context) {
        return (range, destination) -> Arrays.fill(destination, 0, (int) range.length(), 0f);
    }
}
