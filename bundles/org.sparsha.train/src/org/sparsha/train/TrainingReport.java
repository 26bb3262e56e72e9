/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.sparsha.corpus.evaluation.ClassEvaluation;

/**
 * How good what was trained is, judged on what each fold left out.
 *
 * @param evaluation the network's measures, pooled over the folds
 * @param baselines measures of the baselines on the same folds, by name
 * @param learning what a simple method learns from so many speakers; nothing where too few are named, or training was cancelled
 * @param withoutReference the network's measures when it isn't fitted to each speaker or corpus, where it can be
 * @param fitted the network's measures when it is fitted to each speaker's recordings, for one that is made to be used as it is and can be
 *        fitted
 * @param originalProtocol measures of the shipped model by the original's protocol, where it was trained so; far too good, since copies and
 *        speakers are on both sides
 * @param unfinished what is missing where training was cancelled; empty where it wasn't
 * @param left recordings that were left out, each with the reason
 * @param parity greatest difference between the trained network's logits and the exported graph's; empty where
 *        training was cancelled, since a process that is ending can't ask a graph
 */
public record TrainingReport(ClassEvaluation evaluation, Map<String, ClassEvaluation> baselines, Optional<LearningCurve> learning,
        Optional<ClassEvaluation> withoutReference, Optional<ClassEvaluation> fitted, Optional<ClassEvaluation> originalProtocol,
        Optional<String> unfinished, List<String> left, OptionalDouble parity) {

    /** @return the best baseline's UAR, 0 where there is none */
    public double bestBaseline() {
        return baselines.values().stream().mapToDouble(e -> e.confusion().uar()).max().orElse(0);
    }
}
