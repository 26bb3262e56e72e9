/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.MaskedModel;
import org.sparsha.explain.spi.CoalitionRenderer;
import org.sparsha.explain.spi.DelegatingTask;
import org.sparsha.explain.spi.ExplanationTask;

/**
 * A task whose players are the cells of a grid, for an explainer that knows nothing of grids. Its segments are mere numbers: cell i is [i,
 * i + 1).
 *
 * @param task the task around it
 * @param cells number of cells
 * @param renderer makes the signal of a coalition of cells
 * @param values values of the inner explainer's parameters
 */
record CellTask(ExplanationTask task, int cells, CoalitionRenderer renderer, ParameterValues values) implements DelegatingTask {

    @Override
    public List<Segment> segments() {
        return IntStream.range(0, cells).mapToObj(i -> Segment.of(new SampleRange(i, i + 1L))).toList();
    }

    @Override
    public MaskedModel maskedModel() {
        return task.maskedModel(cells, renderer);
    }

    @Override
    public Map<String, List<Segment>> tiers() {
        return Map.of();
    }
}
