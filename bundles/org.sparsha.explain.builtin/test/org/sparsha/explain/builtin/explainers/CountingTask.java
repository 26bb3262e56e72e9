/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.List;

import org.sparsha.core.Segment;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MaskedModel;
import org.sparsha.explain.spi.CoalitionRenderer;
import org.sparsha.explain.spi.DelegatingTask;
import org.sparsha.explain.spi.ExplanationTask;

/** A task that knows how often its games were asked. */
record CountingTask(ExplanationTask task, List<MaskedModel> games) implements DelegatingTask {

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
}
