/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.sparsha.core.Progress;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MaskedModel;
import org.sparsha.explain.ScoreSpace;
import org.sparsha.model.Prediction;

/** A masked model over any function of coalitions, without audio: counts, caches, refuses numbers that are not finite. */
public final class ToyMaskedModel implements MaskedModel {

    /** Answers one coalition. */
    @FunctionalInterface
    public interface Answer {
        /**
         * @param coalition who is kept
         * @return the prediction
         * @throws ExplainException where it fails
         */
        Prediction to(Coalition coalition) throws ExplainException;
    }

    private final int players;
    private final int target;
    private final ScoreSpace scoreSpace;
    private final boolean parallel;
    private final Answer answer;
    private final Map<Coalition, Prediction> known = new HashMap<>();

    /**
     * @param players number of players
     * @param target number of the class explained
     * @param scoreSpace space of the scores
     * @param parallel whether to work on several threads
     * @param answer what is asked
     */
    public ToyMaskedModel(int players, int target, ScoreSpace scoreSpace, boolean parallel, Answer answer) {
        this.players = players;
        this.target = target;
        this.scoreSpace = scoreSpace;
        this.parallel = parallel;
        this.answer = answer;
    }

    /**
     * A game as a masked model: the target's probability is the coalition's worth, whatever its range.
     *
     * @param game the game
     * @param players its number of players
     * @return the masked model
     */
    public static ToyMaskedModel of(Game game, int players) {
        return new ToyMaskedModel(players, 0, ScoreSpace.PROBABILITY, false, coalition -> prediction(game.value(coalition)));
    }

    static Prediction prediction(double value) {
        double[] both = { value, 1 - value };
        return new Prediction(List.of("target", "other"), both, both);
    }

    @Override
    public int players() {
        return players;
    }

    @Override
    public int target() {
        return target;
    }

    @Override
    public ScoreSpace scoreSpace() {
        return scoreSpace;
    }

    @Override
    public synchronized List<Prediction> predict(List<Coalition> coalitions, Progress progress) throws ExplainException {
        Prediction[] predictions = new Prediction[coalitions.size()];
        ExplainException[] failures = new ExplainException[coalitions.size()];
        IntStream order = IntStream.range(0, predictions.length);
        progress.checkCancelled();
        (parallel ? order.parallel() : order).forEach(i -> {
            try {
                progress.checkCancelled();
                Prediction before = known.get(coalitions.get(i));
                predictions[i] = before != null ? before : answer.to(coalitions.get(i));
                progress.worked(1.0 / predictions.length);
            } catch (ExplainException e) {
                failures[i] = e;
            }
        });
        for (ExplainException failure : failures) {
            if (failure != null) {
                throw failure;
            }
        }
        for (int i = 0; i < predictions.length; i++) {
            if (!predictions[i].isFinite()) {
                throw new ExplainException("The model answers with a number that is not finite.");
            }
            known.put(coalitions.get(i), predictions[i]);
        }
        if (predictions.length == 0) {
            progress.worked(1);
        }
        return Stream.of(predictions).toList();
    }

    @Override
    public synchronized long evaluations() {
        return known.size();
    }
}
