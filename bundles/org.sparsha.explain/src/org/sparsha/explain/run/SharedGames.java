/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.sparsha.core.Progress;
import org.sparsha.core.Segment;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MaskedModel;
import org.sparsha.explain.ScoreSpace;
import org.sparsha.explain.spi.Replacement;
import org.sparsha.model.Prediction;

/**
 * The games over one clip with one perturbation: asked for twice over the same players, it is the same game, so that an explanation, its
 * metrics and explanations of other classes never ask the model the same thing again. Thread-safe.
 */
final class SharedGames {

    private final ClipSession session;
    private final Replacement replacement;
    private final int crossfade;
    private final ScoreSpace space;
    private final Map<List<Segment>, MaskedModel> games = new HashMap<>();

    /** A game seen with another class in mind: the answers are for all classes anyway. */
    private record Aimed(MaskedModel game, int target) implements MaskedModel {

        @Override
        public int players() {
            return game.players();
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
    }

    SharedGames(ClipSession session, Replacement replacement, int crossfade, ScoreSpace space) {
        this.session = session;
        this.replacement = replacement;
        this.crossfade = crossfade;
        this.space = space;
    }

    synchronized MaskedModel over(List<Segment> players, int target) {
        MaskedModel game = games.computeIfAbsent(List.copyOf(players),
                fresh -> session.engine().over(fresh, replacement, crossfade, target, space));
        return game.target() == target ? game : new Aimed(game, target);
    }
}
