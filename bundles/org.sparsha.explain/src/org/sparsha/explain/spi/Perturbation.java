/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.spi;

import org.sparsha.explain.ExplainException;

/**
 * A way to take a segment away without leaving a hole of the wrong kind: what the removed stretch is replaced by.
 *
 * <p>Called by the engine. Stateless; {@link #prepare} is called once a run on a worker thread and may take its time (under 1 s for a
 * 10 s clip), its {@link Replacement} then answers many times from many threads. Cross-fading at the edges is the host's work, by its
 * parameter {@code crossfade}, which it adds to those declared.
 */
public interface Perturbation extends Contribution {

    /**
     * Analyses the clip once.
     *
     * @param context signal, sample rate, parameter values, seed
     * @return what fills removed stretches of that signal
     * @throws ExplainException where this clip or these parameters don't allow it, saying why
     */
    Replacement prepare(PerturbationContext context) throws ExplainException;
}
