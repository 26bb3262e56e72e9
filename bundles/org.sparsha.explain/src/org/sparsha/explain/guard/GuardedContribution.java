/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.guard;

import java.util.List;

import org.sparsha.core.Parameter;
import org.sparsha.core.Progress;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.Contribution;

/**
 * A contribution of any kind that can be called without care: what never changes of it is asked for once, and checked. Thread-safe.
 *
 * @param <C> its kind
 */
abstract sealed class GuardedContribution<C extends Contribution> implements Contribution, Guarded
        permits GuardedExplainer, GuardedPerturbation, GuardedSegmenter, GuardedMetric, GuardedSection, GuardedFormat, GuardedDecoder,
        GuardedScheme {

    final ForeignCalls calls;
    final Origin origin;
    final C foreign;
    private final List<Parameter<?>> parameters;
    private final String version;

    GuardedContribution(ForeignCalls calls, Origin origin, C foreign) throws ExplainException {
        this.calls = calls;
        this.origin = origin;
        this.foreign = foreign;
        this.parameters = call(() -> ResultChecks.parameters(foreign.parameters()));
        this.version = call(() -> ResultChecks.version(foreign.version()));
    }

    @Override
    public final List<Parameter<?>> parameters() {
        return parameters;
    }

    @Override
    public final String version() {
        return version;
    }

    /** Calls it for something quick. */
    final <T> T call(ForeignCalls.Call<T> question) throws ExplainException {
        return call(Progress.none(), question);
    }

    /** Calls it for something that may take long and be cancelled. */
    final <T> T call(Progress progress, ForeignCalls.Call<T> question) throws ExplainException {
        return calls.call(origin, progress, question);
    }
}
