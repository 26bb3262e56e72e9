/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.sparsha.core.Warning;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.evaluation.Evaluation;
import org.sparsha.corpus.evaluation.EvaluationReport;
import org.sparsha.corpus.evaluation.RunSettings;
import org.sparsha.corpus.evaluation.SavedRun;

/**
 * What a run has found, measured.
 *
 * @param saved the run as it lies in its folder
 * @param evaluation its measures
 * @param details class by class and speaker by speaker; empty of a model of dimensions
 * @param warnings what whoever reads the figures must know
 * @param sentence how the model does, in words
 */
public record RunResults(SavedRun saved, Evaluation evaluation, Optional<ResultDetails> details, List<Warning> warnings, String sentence) {

    /** Copies the list. */
    public RunResults {
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads and measures a run; nothing is asked of a model.
     *
     * @param folder the run's folder
     * @return its results
     * @throws CorpusException where it can't be read
     */
    public static RunResults read(Path folder) throws CorpusException {
        SavedRun saved = SavedRun.read(folder);
        long seed = seed(saved.settings());
        Evaluation evaluation = Evaluation.of(saved.settings(), saved.results(), seed);
        return new RunResults(saved, evaluation, evaluation instanceof ClassEvaluation classes && classes.hasFigures()
                ? Optional.of(ResultDetails.of(classes, seed)) : Optional.empty(), EvaluationReport.warnings(saved.settings(), evaluation,
                        saved.warnings()), ResultSentence.of(saved.settings().values().getOrDefault("model", "The model"), evaluation));
    }

    /** @return the seed of the intervals */
    public long seed() {
        return seed(saved.settings());
    }

    private static long seed(RunSettings settings) {
        try {
            return Long.parseLong(settings.values().getOrDefault(RunSettings.SEED, "0"));
        } catch (NumberFormatException e) {
            return 0; // an older run says nothing
        }
    }
}
