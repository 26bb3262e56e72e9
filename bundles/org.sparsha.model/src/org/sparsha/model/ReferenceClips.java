/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.util.Map;

import org.sparsha.features.FeatureMatrix;

/**
 * Gathers reference clips of a speaker or a corpus and fits a model to them. No labels are needed, and none are used. Clips are only added
 * to sums, so there may be any number. To be used by one thread.
 */
public final class ReferenceClips {

    private final Model model;
    private final Normalisation normalisation;
    private double[] sum = {};
    private double[] square = {};
    private int count;

    /**
     * @param model the model to be fitted; stays the caller's
     * @throws ModelException where its package says nothing of a normalisation
     */
    public ReferenceClips(Model model) throws ModelException {
        this.model = model;
        normalisation = model.descriptor().input().normalisation().orElseThrow(() -> new ModelException("The model "
                + model.descriptor().id() + " can't be fitted to a speaker: it was trained without. Leave out the reference clips, or "
                + "train with --normalisation speaker."));
    }

    /**
     * Adds a clip.
     *
     * @param mono samples at the model's rate
     * @throws ModelException where the graph fails
     */
    public void add(float[] mono) throws ModelException {
        for (FeatureMatrix matrix : model.inputs().extract(mono)) {
            float[] values = model.output(matrix, normalisation.output());
            if (count == 0) {
                sum = new double[values.length];
                square = new double[values.length];
            }
            for (int i = 0; i < values.length; i++) {
                sum[i] += values[i];
                square[i] += (double) values[i] * values[i];
            }
        }
        count++;
    }

    /** @return number of clips added */
    public int count() {
        return count;
    }

    /**
     * @return the model fitted to the clips; to be closed by the caller
     * @throws ModelException where no clip was added, or the graph isn't as its package says
     */
    public Model fit() throws ModelException {
        if (count == 0) {
            throw new ModelException("There is no reference clip that could be used: give recordings of the speaker.");
        }
        float[] means = model.weights(normalisation.mean(), sum.length);
        float[] scales = model.weights(normalisation.scale(), sum.length);
        float[] mean = new float[sum.length];
        float[] scale = new float[sum.length];
        for (int i = 0; i < mean.length; i++) {
            double own = sum[i] / count;
            double center = (sum[i] + normalisation.meanWeight() * means[i]) / (count + normalisation.meanWeight());
            double spread = Math.max(0, square[i] - count * own * own) + count * (own - center) * (own - center)
                    + normalisation.scaleWeight() * scales[i] * scales[i];
            mean[i] = (float) center;
            scale[i] = (float) Math.sqrt(spread / (count + normalisation.scaleWeight()));
            if (!(scale[i] > 0) || Float.isInfinite(scale[i])) {
                scale[i] = scales[i];
            }
        }
        return model.fitted(Map.of(normalisation.mean(), mean, normalisation.scale(), scale), normalisation.fittedTo(count));
    }
}
