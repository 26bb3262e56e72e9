/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.sparsha.core.ParameterValues;
import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MaskedModel;
import org.sparsha.explain.ScoreSpace;
import org.sparsha.explain.TimeScores;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.explain.spi.CoalitionRenderer;
import org.sparsha.explain.spi.MetricTask;
import org.sparsha.explain.spi.Replacement;
import org.sparsha.explain.spi.Rerun;
import org.sparsha.model.Prediction;

/**
 * Explains and judges one clip many times with the same games, so that what was asked once (such as random orders) is not asked again.
 *
 * @param session the clip before the model
 * @param segments its segments
 * @param replacement what removed stretches are replaced by
 * @param tiers its annotation
 * @param games the games so far
 * @param values values of whatever is run now
 * @param seed seed
 * @param attribution what is judged now
 */
record SharedGamesTask(ClipSession session, List<Segment> segments, Replacement replacement, Map<String, List<Segment>> tiers,
        Map<List<Segment>, MaskedModel> games, ParameterValues values, long seed, Attribution attribution) implements MetricTask {

    private static final int CROSSFADE = 80;

    SharedGamesTask(ClipSession session, List<Segment> segments, Replacement replacement, Map<String, List<Segment>> tiers) {
        this(session, segments, replacement, tiers, new HashMap<>(), ParameterValues.none(), 1, null);
    }

    SharedGamesTask with(ParameterValues other, long otherSeed) {
        return new SharedGamesTask(session, segments, replacement, tiers, games, other, otherSeed, attribution);
    }

    SharedGamesTask judging(Attribution found, ParameterValues metricValues) {
        return new SharedGamesTask(session, segments, replacement, tiers, games, metricValues, 1, found);
    }

    @Override
    public List<SampleRange> salient() {
        return TimeScores.of(attribution).salient(0.6);
    }

    @Override
    public Attribution explainAgain(Rerun conditions) throws ExplainException {
        throw new ExplainException("Not here.");
    }

    @Override
    public List<String> perturbations() {
        return List.of();
    }

    @Override
    public float[] signal() {
        return session.signal();
    }

    @Override
    public int sampleRate() {
        return session.sampleRate();
    }

    @Override
    public MaskedModel maskedModel() {
        return maskedModel(segments);
    }

    @Override
    public MaskedModel maskedModel(List<Segment> players) {
        return games.computeIfAbsent(players, key -> session.engine().over(key, replacement, CROSSFADE, target(), scoreSpace()));
    }

    @Override
    public MaskedModel maskedModel(int players, CoalitionRenderer renderer) {
        return session.engine().rendered(players, renderer, target(), scoreSpace());
    }

    @Override
    public List<Prediction> predict(List<float[]> variants, Progress progress) throws ExplainException {
        return session.engine().predict(variants, progress);
    }

    @Override
    public Prediction prediction() {
        return session.prediction();
    }

    @Override
    public int target() {
        return session.prediction().best();
    }

    @Override
    public ScoreSpace scoreSpace() {
        return ScoreSpace.PROBABILITY;
    }

    @Override
    public Progress progress() {
        return Progress.none();
    }
}
