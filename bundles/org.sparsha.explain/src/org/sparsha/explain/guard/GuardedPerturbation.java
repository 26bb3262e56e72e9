/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.guard;

import java.util.Objects;

import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.Perturbation;
import org.sparsha.explain.spi.PerturbationContext;
import org.sparsha.explain.spi.Replacement;

/** A perturbation that can be called without care, and what it prepares too. Thread-safe. */
public final class GuardedPerturbation extends GuardedContribution<Perturbation> implements Perturbation {

    private GuardedPerturbation(ForeignCalls calls, Origin origin, Perturbation foreign) throws ExplainException {
        super(calls, origin, foreign);
    }

    /**
     * @param calls calls it
     * @param origin which it is
     * @param foreign the perturbation
     * @return the same, guarded
     * @throws ExplainException where it fails at its constants already
     */
    public static Perturbation of(ForeignCalls calls, Origin origin, Perturbation foreign) throws ExplainException {
        return foreign instanceof Guarded ? foreign : new GuardedPerturbation(calls, origin, foreign);
    }

    @Override
    public Replacement prepare(PerturbationContext context) throws ExplainException {
        PerturbationContext copy = context.withSignal(context.signal().clone());
        Replacement prepared = call(() -> Objects.requireNonNull(foreign.prepare(copy), "no replacement"));
        return (range, destination) -> call(() -> {
            prepared.fill(range, destination);
            return destination;
        });
    }
}
