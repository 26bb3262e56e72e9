/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.sparsha.core.ParameterValues;
import org.sparsha.core.Progress;
import org.sparsha.core.Segment;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MaskedModel;
import org.sparsha.explain.ScoreSpace;
import org.sparsha.explain.spi.CoalitionRenderer;
import org.sparsha.explain.spi.ExplanationTask;
import org.sparsha.model.Prediction;

/** A task that knows how often its games were asked. */
record CountingTask(ExplanationTask task, List<MaskedModel> games) implements ExplanationTask {

    CountingTask(ExplanationTask task) {
        this(task, new ArrayList<>());
    }

    long evaluations() {
        return games.stream().mapToLong(MaskedModel::evaluations).sum();
    }

    private MaskedModel counted(MaskedModel game) {
        games.add(game);
        return game;
    }

    @Override
    public float[] signal() {
        return task.signal();
    }

    @Override
    public int sampleRate() {
        return task.sampleRate();
    }

    @Override
    public List<Segment> segments() {
        return task.segments();
    }

    @Override
    public MaskedModel maskedModel() {
        return counted(task.maskedModel());
    }

    @Override
    public MaskedModel maskedModel(List<Segment> players) throws ExplainException {
        return counted(task.maskedModel(players));
    }

    @Override
    public MaskedModel maskedModel(int players, CoalitionRenderer renderer) {
        return counted(task.maskedModel(players, renderer));
    }

    @Override
    public List<Prediction> predict(List<float[]> variants, Progress progress) throws ExplainException {
        return task.predict(variants, progress);
    }

    @Override
    public Prediction prediction() {
        return task.prediction();
    }

    @Override
    public int target() {
        return task.target();
    }

    @Override
    public ScoreSpace scoreSpace() {
        return task.scoreSpace();
    }

    @Override
    public ParameterValues values() {
        return task.values();
    }

    @Override
    public Map<String, List<Segment>> tiers() {
        return task.tiers();
    }

    @Override
    public long seed() {
        return task.seed();
    }

    @Override
    public Progress progress() {
        return task.progress();
    }
}
