/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import java.util.List;

import org.sparsha.core.Progress;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MaskedModel;
import org.sparsha.model.Prediction;

/** Asks games within a metric's progress and sees that all of it is reported. */
final class Asking {

    private final Progress progress;
    private double reported;

    Asking(Progress progress) {
        this.progress = progress;
        progress.checkCancelled();
    }

    List<Prediction> predictions(MaskedModel game, List<Coalition> coalitions, double share) throws ExplainException {
        double given = Math.min(share, 1 - reported);
        reported += given;
        return game.predict(coalitions, progress.split("", given));
    }

    double[] probabilities(MaskedModel game, List<Coalition> coalitions, double share) throws ExplainException {
        return predictions(game, coalitions, share).stream().mapToDouble(prediction -> prediction.probability(game.target())).toArray();
    }

    double[] scores(MaskedModel game, List<Coalition> coalitions, double share) throws ExplainException {
        double given = Math.min(share, 1 - reported);
        reported += given;
        return game.score(coalitions, progress.split("", given));
    }

    void step(double share) {
        progress.checkCancelled();
        double given = Math.min(share, 1 - reported);
        reported += given;
        progress.worked(given);
    }

    void finish() {
        step(1 - reported);
    }
}
