/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.core.Warning;
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
    private final List<String> answers = new ArrayList<>();

    /**
     * @param model the model to be fitted; stays the caller's
     * @throws ModelException where its package says nothing of a normalisation
     */
    public ReferenceClips(Model model) throws ModelException {
        this.model = model;
        normalisation = model.descriptor().input().normalisation().orElseThrow(() -> new ModelException("The model "
                + model.descriptor().id() + " can't be fitted to a speaker: it was trained without. Leave out the reference clips, or "
                + "train it to be fitted by speaker (--normalisation speaker)."));
    }

    /**
     * Adds a clip.
     *
     * @param mono samples at the model's rate
     * @throws ModelException where the graph fails
     */
    public void add(float[] mono) throws ModelException {
        add(model.inputs().extract(mono));
    }

    /**
     * Adds a clip that went through the model's inputs.
     *
     * @param matrices its matrices, one a window
     * @throws ModelException where the graph fails
     */
    public void add(List<FeatureMatrix> matrices) throws ModelException {
        if (model.descriptor().task() == ModelDescriptor.Task.CATEGORICAL) {
            answers.add(model.predict(List.of(matrices)).get(0).label());
        }
        for (FeatureMatrix matrix : matrices) {
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

    /**
     * Looks whether the clips hold what fitting needs: several emotions.
     *
     * @return a sentence where what the model hears in them, or how much they vary, is too little
     * @throws ModelException where the graph isn't as its package says
     */
    public Optional<Warning> oneSided() throws ModelException {
        if (count == 0) {
            return Optional.empty();
        }
        double[] deviation = new double[sum.length];
        for (int i = 0; i < deviation.length; i++) {
            double mean = sum[i] / count;
            deviation[i] = Math.sqrt(Math.max(0, square[i] / count - mean * mean));
        }
        return OneSidedClips.warning(model.descriptor().labels(), answers, deviation, model.weights(normalisation.scale(), sum.length));
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
