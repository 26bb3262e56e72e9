/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.sparsha.core.Progress;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MaskedModel;

/**
 * Asks a masked model in portions, sees to the progress and to numbers being finite. Every call takes a share of the progress; what early
 * stopping left over is reported by {@link #finish()}.
 */
final class Inquiry {

    private static final int PORTION = 2048;

    private final MaskedModel game;
    private final Progress progress;
    private double reported;

    Inquiry(MaskedModel game, Progress progress) {
        this.game = game;
        this.progress = progress;
    }

    int players() {
        return game.players();
    }

    void checkCancelled() {
        progress.checkCancelled();
    }

    double[] ask(List<Coalition> coalitions, double share) throws ExplainException {
        double given = Math.min(share, 1 - reported);
        reported += given;
        double[] scores = new double[coalitions.size()];
        for (int from = 0; from < scores.length; from += PORTION) {
            progress.checkCancelled();
            List<Coalition> portion = coalitions.subList(from, Math.min(scores.length, from + PORTION));
            double[] answers = game.score(portion, progress.split("", given * portion.size() / scores.length));
            for (int i = 0; i < answers.length; i++) {
                if (!Double.isFinite(answers[i])) {
                    throw new ExplainException("The model's score of " + portion.get(i) + " segments is not a finite number; "
                            + "choose another perturbation or check the model.");
                }
                scores[from + i] = answers[i];
            }
        }
        return scores;
    }

    /** Scores of the coalitions of nobody and of everybody. */
    double[] askBounds(double share) throws ExplainException {
        return ask(List.of(Coalition.none(players()), Coalition.all(players())), share);
    }

    /** Scores of all coalitions; index bit i set means player i kept. */
    double[] askAll(double share) throws ExplainException {
        int players = players();
        double[] scores = new double[1 << players];
        for (int from = 0; from < scores.length; from += PORTION) {
            int to = Math.min(scores.length, from + PORTION);
            List<Coalition> portion = new ArrayList<>(to - from);
            for (int mask = from; mask < to; mask++) {
                portion.add(coalition(players, mask));
            }
            System.arraycopy(ask(portion, share * (to - from) / scores.length), 0, scores, from, to - from);
        }
        return scores;
    }

    static Coalition coalition(int players, int mask) {
        return Coalition.of(players, BitSet.valueOf(new long[] { mask }));
    }

    void finish() {
        progress.checkCancelled();
        if (reported < 1) {
            progress.worked(1 - reported);
            reported = 1;
        }
    }
}
