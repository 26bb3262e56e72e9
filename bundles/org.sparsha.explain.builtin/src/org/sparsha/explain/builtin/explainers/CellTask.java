/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.List;
import java.util.Map;

import org.sparsha.core.ParameterValues;
import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MaskedModel;
import org.sparsha.explain.ScoreSpace;
import org.sparsha.explain.spi.CoalitionRenderer;
import org.sparsha.explain.spi.ExplanationTask;
import org.sparsha.model.Prediction;

/**
 * A task whose players are the cells of a grid, for an explainer that knows nothing of grids. Its segments are mere numbers: cell i is [i,
 * i + 1).
 *
 * @param task the task around it
 * @param cells number of cells
 * @param renderer makes the signal of a coalition of cells
 * @param values values of the inner explainer's parameters
 */
record CellTask(ExplanationTask task, int cells, CoalitionRenderer renderer, ParameterValues values) implements ExplanationTask {

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
        return java.util.stream.IntStream.range(0, cells).mapToObj(i -> Segment.of(new SampleRange(i, i + 1L))).toList();
    }

    @Override
    public MaskedModel maskedModel() {
        return task.maskedModel(cells, renderer);
    }

    @Override
    public MaskedModel maskedModel(List<Segment> players) throws ExplainException {
        return task.maskedModel(players);
    }

    @Override
    public MaskedModel maskedModel(int players, CoalitionRenderer other) {
        return task.maskedModel(players, other);
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
    public Map<String, List<Segment>> tiers() {
        return Map.of();
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
