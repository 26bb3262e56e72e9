/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.run;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.sparsha.core.Progress;
import org.sparsha.core.TextParameter;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MaskedModel;
import org.sparsha.explain.ScoreSpace;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.model.Prediction;

/**
 * Why this class and not that one: the score is log p(target) − log p(other), p held at 1e-9 and above, in place of the target's own.
 *
 * @param other number of the class it is set against
 */
record Contrast(int other) {

    /** The parameter every explainer has: the class that the target is set against. */
    static final TextParameter PARAMETER = new TextParameter("against", "Against",
            "Explain the target against this class (score log p(target) - log p(this)); 'next' for the likeliest other; empty for the "
                    + "target alone.", "", false);

    /** Stands for the likeliest class but the target. */
    static final String NEXT = "next";

    private static final double LEAST = 1e-9;

    /** A game scored by the contrast; its answers are as they were. */
    private record Game(MaskedModel game, Contrast contrast) implements MaskedModel {

        @Override
        public int players() {
            return game.players();
        }

        @Override
        public int target() {
            return game.target();
        }

        @Override
        public ScoreSpace scoreSpace() {
            return game.scoreSpace();
        }

        @Override
        public List<Prediction> predict(List<Coalition> coalitions, Progress progress) throws ExplainException {
            return game.predict(coalitions, progress);
        }

        @Override
        public long evaluations() {
            return game.evaluations();
        }

        @Override
        public double[] score(List<Coalition> coalitions, Progress progress) throws ExplainException {
            return predict(coalitions, progress).stream().mapToDouble(answer -> contrast.score(answer, target())).toArray();
        }
    }

    /**
     * The class meant by a plan's parameter.
     *
     * @return its label; empty for the target alone
     * @throws ExplainException where the model has no such class, it is the target, or the model names dimensions
     */
    static String label(String wanted, ClipSession session, int target) throws ExplainException {
        if (wanted.isBlank()) {
            return "";
        }
        ModelDescriptor model = session.model().descriptor();
        List<String> labels = session.prediction().labels();
        if (model.task() == ModelDescriptor.Task.DIMENSIONAL || labels.size() < 2) {
            throw new ExplainException("The model " + model.id() + " does not choose between classes, so there is nothing to explain "
                    + "against; leave out 'against'.");
        }
        if (wanted.equals(NEXT) && !labels.contains(NEXT)) {
            return labels.get(likeliestBut(target, session.prediction()));
        }
        int other = labels.indexOf(wanted);
        List<String> others = new ArrayList<>(labels);
        others.remove(target);
        if (other < 0) {
            throw new ExplainException("The model " + model.id() + " has no class '" + wanted + "' to explain against; it has "
                    + String.join(", ", others) + ", or say " + NEXT + ".");
        }
        if (other == target) {
            throw new ExplainException("'" + wanted + "' is the class explained, which cannot be set against itself; take one of "
                    + String.join(", ", others) + ", or say " + NEXT + ".");
        }
        return wanted;
    }

    /** The contrast for a target; where a metric explains the very class that was set against, the likeliest other stands in for it. */
    static Contrast of(String label, Prediction answer, int target) {
        int other = answer.labels().indexOf(label);
        return new Contrast(other == target ? likeliestBut(target, answer) : other);
    }

    private static int likeliestBut(int target, Prediction answer) {
        OptionalInt likeliest = OptionalInt.empty();
        for (int i = 0; i < answer.labels().size(); i++) {
            if (i != target && (likeliest.isEmpty() || answer.probability(i) > answer.probability(likeliest.getAsInt()))) {
                likeliest = OptionalInt.of(i);
            }
        }
        return likeliest.orElseThrow();
    }

    MaskedModel over(MaskedModel game) {
        return new Game(game, this);
    }

    double score(Prediction answer, int target) {
        return Math.log(Math.max(LEAST, answer.probability(target))) - Math.log(Math.max(LEAST, answer.probability(other)));
    }
}
