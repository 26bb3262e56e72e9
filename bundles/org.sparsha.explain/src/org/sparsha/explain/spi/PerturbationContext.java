/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.spi;

import org.sparsha.core.ParameterValues;

/**
 * What a perturbation is given.
 *
 * @param signal the analysed signal, mono; not to be written to
 * @param sampleRate samples a second
 * @param values values of the perturbation's parameters
 * @param seed seed of everything random
 */
public record PerturbationContext(float[] signal, int sampleRate, ParameterValues values, long seed) {
}
