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
import org.sparsha.explain.spi.RecordingLabels;

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

    @Override
    public LabelRule prepare(CorpusFolder folder) throws ExplainException {
        return new Rule(call(() -> foreign.prepare(folder)));
    }

    /** A rule that fails at a recording has no label for it; so one odd name costs one recording, and not the corpus. */
    private final class Rule implements LabelRule {

        private final LabelRule foreignRule;

        Rule(LabelRule foreignRule) {
            this.foreignRule = foreignRule;
        }

        private <T> Optional<T> asked(String path, ForeignCalls.Call<Optional<T>> question) {
            try {
                return call(question);
            } catch (ExplainException e) {
                System.getLogger(GuardedScheme.class.getName()).log(System.Logger.Level.DEBUG, path + ": " + e.getMessage(), e);
                return Optional.empty();
            }
        }

        @Override
        public Optional<RecordingLabels> labels(String path) {
            return asked(path, () -> foreignRule.labels(path).map(ResultChecks::labels));
        }

        @Override
        public Optional<String> whyNone(String path) {
            return asked(path, () -> foreignRule.whyNone(path).map(ResultChecks::sentence));
        }
    }
}
