/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.guard;

import java.util.List;

import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.AnnotationFormat;
import org.sparsha.explain.spi.TimedTier;

/** A format of annotation files that can be called without care. Thread-safe. */
public final class GuardedFormat extends GuardedContribution<AnnotationFormat> implements AnnotationFormat {

    private final List<String> endings;

    private GuardedFormat(ForeignCalls calls, Origin origin, AnnotationFormat foreign) throws ExplainException {
        super(calls, origin, foreign);
        this.endings = call(() -> ResultChecks.endings(foreign.endings()));
    }

    /**
     * @param calls calls it
     * @param origin which it is
     * @param foreign the format
     * @return the same, guarded
     * @throws ExplainException where it fails at its constants already
     */
    public static AnnotationFormat of(ForeignCalls calls, Origin origin, AnnotationFormat foreign) throws ExplainException {
        return foreign instanceof Guarded ? foreign : new GuardedFormat(calls, origin, foreign);
    }

    @Override
    public List<String> endings() {
        return endings;
    }

    @Override
    public List<TimedTier> read(String text) throws ExplainException {
        return call(() -> ResultChecks.tiers(foreign.read(text)));
    }

    @Override
    public String write(List<TimedTier> tiers) throws ExplainException {
        return call(() -> foreign.write(List.copyOf(tiers)));
    }
}
