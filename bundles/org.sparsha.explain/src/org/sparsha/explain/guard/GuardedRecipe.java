/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.guard;

import java.util.List;

import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.Progress;
import org.sparsha.explain.ExplainException;
import org.sparsha.features.FeatureException;
import org.sparsha.features.FeatureExtractor;
import org.sparsha.features.FeatureRecipe;

/** A recipe that can be called without care, and the extractors it makes too. Thread-safe. */
public final class GuardedRecipe implements FeatureRecipe, Guarded {

    private final ForeignCalls calls;
    private final Origin origin;
    private final FeatureRecipe foreign;
    private final String version;
    private final String name;
    private final String description;
    private final List<Parameter<?>> parameters;

    private GuardedRecipe(ForeignCalls calls, Origin origin, FeatureRecipe foreign) throws ExplainException {
        this.calls = calls;
        this.origin = origin;
        this.foreign = foreign;
        calls.call(origin, Progress.none(), () -> ResultChecks.sameId(origin.id(), foreign.id()));
        this.version = calls.call(origin, Progress.none(), () -> ResultChecks.version(foreign.version()));
        this.name = calls.call(origin, Progress.none(), foreign::name);
        this.description = calls.call(origin, Progress.none(), foreign::description);
        this.parameters = calls.call(origin, Progress.none(), () -> ResultChecks.parameters(foreign.parameters()));
    }

    /**
     * @param calls calls it
     * @param origin which it is
     * @param foreign the recipe
     * @return the same, guarded
     * @throws ExplainException where it fails at its constants already, or calls itself by another id than its plug-in does
     */
    public static FeatureRecipe of(ForeignCalls calls, Origin origin, FeatureRecipe foreign) throws ExplainException {
        return foreign instanceof Guarded ? foreign : new GuardedRecipe(calls, origin, foreign);
    }

    @Override
    public String id() {
        return origin.id();
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public List<Parameter<?>> parameters() {
        return parameters;
    }

    @Override
    public FeatureExtractor create(ParameterValues values) throws FeatureException {
        try {
            return GuardedExtractor.of(calls, origin, calls.call(origin, Progress.none(), () -> {
                try {
                    return foreign.create(values);
                } catch (FeatureException e) { // its own words
                    throw new ExplainException(e.getMessage(), e);
                }
            }));
        } catch (ExplainException e) {
            throw new FeatureException(e.getMessage());
        }
    }
}
