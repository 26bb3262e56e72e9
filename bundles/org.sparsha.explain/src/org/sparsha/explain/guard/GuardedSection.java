/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.guard;

import java.util.List;

import org.sparsha.explain.ExplainException;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.spi.ReportBlock;
import org.sparsha.explain.spi.ReportSection;

/** A section of a report that can be called without care. Thread-safe. */
public final class GuardedSection extends GuardedContribution<ReportSection> implements ReportSection {

    private GuardedSection(ForeignCalls calls, Origin origin, ReportSection foreign) throws ExplainException {
        super(calls, origin, foreign);
    }

    /**
     * @param calls calls it
     * @param origin which it is
     * @param foreign the section
     * @return the same, guarded
     * @throws ExplainException where it fails at its constants already
     */
    public static ReportSection of(ForeignCalls calls, Origin origin, ReportSection foreign) throws ExplainException {
        return foreign instanceof Guarded ? foreign : new GuardedSection(calls, origin, foreign);
    }

    @Override
    public List<ReportBlock> blocks(Explanation explanation) throws ExplainException {
        return call(() -> ResultChecks.blocks(foreign.blocks(explanation)));
    }
}
