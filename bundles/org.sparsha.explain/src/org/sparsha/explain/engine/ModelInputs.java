/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.engine;

import java.util.List;

import org.sparsha.core.SampleRange;
import org.sparsha.explain.ExplainException;
import org.sparsha.features.FeatureMatrix;
import org.sparsha.model.InputPipeline;
import org.sparsha.model.ModelException;

/**
 * What a model is given of a signal, where a recipe that fails is an error of the explanation.
 *
 * @param pipeline the model's inputs
 */
record ModelInputs(InputPipeline pipeline) {

    /** Analyses variants of one clip. Thread-safe. */
    @FunctionalInterface
    interface Variants {
        List<FeatureMatrix> extract(float[] variant, List<SampleRange> changed) throws ExplainException;
    }

    List<FeatureMatrix> extract(float[] mono) throws ExplainException {
        try {
            return pipeline.extract(mono);
        } catch (ModelException e) {
            throw new ExplainException(e.getMessage(), e);
        }
    }

    Variants variants(float[] clip) throws ExplainException {
        try {
            InputPipeline.Variants variants = pipeline.variants(clip);
            return (variant, changed) -> {
                try {
                    return variants.extract(variant, changed);
                } catch (ModelException e) {
                    throw new ExplainException(e.getMessage(), e);
                }
            };
        } catch (ModelException e) {
            throw new ExplainException(e.getMessage(), e);
        }
    }
}
