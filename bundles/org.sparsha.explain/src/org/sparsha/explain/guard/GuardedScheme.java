/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.guard;

import java.util.Optional;

import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.CorpusFolder;
import org.sparsha.explain.spi.LabelRule;
import org.sparsha.explain.spi.LabelScheme;

/** A label scheme that can be called without care, and its rules too. Thread-safe. */
public final class GuardedScheme extends GuardedContribution<LabelScheme> implements LabelScheme {

    private final double certainty;

    private GuardedScheme(ForeignCalls calls, Origin origin, LabelScheme foreign) throws ExplainException {
        super(calls, origin, foreign);
        this.certainty = call(() -> ResultChecks.certainty(foreign.certainty()));
    }

    /**
     * @param calls calls it
     * @param origin which it is
     * @param foreign the scheme
     * @return the same, guarded
     * @throws ExplainException where it fails at its constants already
     */
    public static LabelScheme of(ForeignCalls calls, Origin origin, LabelScheme foreign) throws ExplainException {
        return foreign instanceof Guarded ? foreign : new GuardedScheme(calls, origin, foreign);
    }

    @Override
    public double certainty() {
        return certainty;
    }

    /** A rule that fails at a recording has no label for it; so one odd name costs one recording, and not the corpus. */
    @Override
    public LabelRule prepare(CorpusFolder folder) throws ExplainException {
        LabelRule rule = call(() -> foreign.prepare(folder));
        return path -> {
            try {
                return call(() -> rule.labels(path).map(ResultChecks::labels));
            } catch (ExplainException e) {
                System.getLogger(GuardedScheme.class.getName()).log(System.Logger.Level.DEBUG, path + ": " + e.getMessage(), e);
                return Optional.empty();
            }
        };
    }
}
