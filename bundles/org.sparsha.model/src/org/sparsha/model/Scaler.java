/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.nio.file.Path;

import org.sparsha.features.FeatureMatrix;
import org.sparsha.model.json.JsonFields;
import org.sparsha.model.json.JsonFormatException;

/** Standardisation before the graph: every row less its mean, over its scale. Immutable. */
final class Scaler {

    private final double[] mean;
    private final double[] scale;

    private Scaler(double[] mean, double[] scale) {
        this.mean = mean;
        this.scale = scale;
    }

    static Scaler none(int rows) {
        double[] ones = new double[rows];
        java.util.Arrays.fill(ones, 1);
        return new Scaler(new double[rows], ones);
    }

    static Scaler read(Path file, int rows) throws ModelException {
        try {
            JsonFields json = JsonFields.read(file);
            double[] mean = json.numbers("mean");
            double[] scale = json.numbers("scale");
            if (mean.length != rows || scale.length != rows) {
                throw new ModelException(file + " has " + mean.length + " means and " + scale.length + " scales; the recipe makes " + rows
                        + " values. The model and its recipe don't belong together.");
            }
            for (double value : scale) {
                if (value == 0) {
                    throw new ModelException(file + " has a scale of 0; the scaler of a constant value should have the scale 1.");
                }
            }
            return new Scaler(mean, scale);
        } catch (JsonFormatException e) {
            throw new ModelException(e.getMessage(), e);
        }
    }

    /** Writes the scaled matrix into {@code target} from {@code offset}, by rows or by frames. */
    void copy(FeatureMatrix matrix, float[] target, int offset, boolean frameByFrame) {
        int frames = matrix.frames();
        int rows = matrix.rows();
        for (int r = 0; r < rows; r++) {
            double shift = mean[r];
            double factor = scale[r];
            for (int t = 0; t < frames; t++) {
                int position = frameByFrame ? t * rows + r : r * frames + t;
                target[offset + position] = (float) ((matrix.get(r, t) - shift) / factor);
            }
        }
    }
}
