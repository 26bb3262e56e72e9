/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.guard;

import java.util.List;

import org.sparsha.core.Parameter;
import org.sparsha.core.Progress;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.AnnotationFormat;
import org.sparsha.explain.spi.TimedTier;

/** A format of annotation files that can be called without care. Thread-safe. */
public final class GuardedFormat implements AnnotationFormat, Guarded {

    private final ForeignCalls calls;
    private final Origin origin;
    private final AnnotationFormat foreign;
    private final List<Parameter<?>> parameters;
    private final String version;
    private final List<String> endings;

    private GuardedFormat(ForeignCalls calls, Origin origin, AnnotationFormat foreign) throws ExplainException {
        this.calls = calls;
        this.origin = origin;
        this.foreign = foreign;
        this.parameters = calls.call(origin, Progress.none(), () -> ResultChecks.parameters(foreign.parameters()));
        this.version = calls.call(origin, Progress.none(), () -> ResultChecks.version(foreign.version()));
        this.endings = calls.call(origin, Progress.none(), () -> ResultChecks.endings(foreign.endings()));
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
    public List<Parameter<?>> parameters() {
        return parameters;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<String> endings() {
        return endings;
    }

    @Override
    public List<TimedTier> read(String text) throws ExplainException {
        return calls.call(origin, Progress.none(), () -> ResultChecks.tiers(foreign.read(text)));
    }

    @Override
    public String write(List<TimedTier> tiers) throws ExplainException {
        return calls.call(origin, Progress.none(), () -> foreign.write(List.copyOf(tiers)));
    }
}
