/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.spi;

import java.util.List;
import java.util.Map;

import org.sparsha.core.ParameterValues;
import org.sparsha.core.Progress;
import org.sparsha.core.Segment;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MaskedModel;
import org.sparsha.explain.ScoreSpace;
import org.sparsha.model.Prediction;

/**
 * A task around another one, for an explainer that hands its work to a second explainer with other players, parameters or progress:
 * override what differs, everything else is what the other task says.
 */
public interface DelegatingTask extends ExplanationTask {

    /** @return the task around which this one is */
    ExplanationTask task();

    @Override
    default float[] signal() {
        return task().signal();
    }

    @Override
    default int sampleRate() {
        return task().sampleRate();
    }

    @Override
    default List<Segment> segments() {
        return task().segments();
    }

    @Override
    default MaskedModel maskedModel() {
        return task().maskedModel();
    }

    @Override
    default MaskedModel maskedModel(List<Segment> players) throws ExplainException {
        return task().maskedModel(players);
    }

    @Override
    default MaskedModel maskedModel(int players, CoalitionRenderer renderer) {
        return task().maskedModel(players, renderer);
    }

    @Override
    default List<Prediction> predict(List<float[]> variants, Progress progress) throws ExplainException {
        return task().predict(variants, progress);
    }

    @Override
    default Prediction prediction() {
        return task().prediction();
    }

    @Override
    default int target() {
        return task().target();
    }

    @Override
    default ScoreSpace scoreSpace() {
        return task().scoreSpace();
    }

    @Override
    default ParameterValues values() {
        return task().values();
    }

    @Override
    default Map<String, List<Segment>> tiers() {
        return task().tiers();
    }

    @Override
    default long seed() {
        return task().seed();
    }

    @Override
    default Progress progress() {
        return task().progress();
    }
}
