/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.List;

import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MaskedModel;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.ExplanationTask;

/** How much the score falls when one segment is perturbed: v(all) − v(all without i). Feature ablation; deterministic. */
public final class LeaveOneOut implements Explainer {

    @Override
    public List<Parameter<?>> parameters() {
        return List.of();
    }

    @Override
    public long estimateEvaluations(int segments, ParameterValues values) {
        return segments + 1L;
    }

    @Override
    public Attribution explain(ExplanationTask task) throws ExplainException {
        MaskedModel game = task.maskedModel();
        Inquiry inquiry = new Inquiry(game, task.progress());
        double base = inquiry.ask(List.of(Coalition.all(game.players())), 0.02)[0];
        double[] scores = inquiry.ask(game.leaveOneOut(), 1);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = base - scores[i];
        }
        inquiry.finish();
        return Findings.of(task.segments(), scores).withDiagnostic("base", base);
    }
}
