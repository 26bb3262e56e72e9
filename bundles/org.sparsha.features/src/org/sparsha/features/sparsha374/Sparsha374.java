/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import java.util.List;

import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.features.FeatureExtractor;
import org.sparsha.features.FeatureRecipe;

/**
 * The 374 values of the original application: means and standard deviations of 40 mel-frequency cepstral coefficients with their first
 * and second derivatives, 40 mel bands, chroma, spectral contrast and tonnetz, and mean and deviation of pitch and energy of the spectral
 * peaks, over exactly ten seconds at 16 kHz.
 */
public final class Sparsha374 implements FeatureRecipe {

    /** Creates the recipe. */
    public Sparsha374() {
        // nothing to set up
    }

    @Override
    public String id() {
        return "sparsha374";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public String name() {
        return "Sparsha, 374 values";
    }

    @Override
    public String description() {
        return "The 374 values of the original application, over the first ten seconds; shorter clips are padded with silence.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of();
    }

    @Override
    public FeatureExtractor create(ParameterValues values) {
        return new Sparsha374Extractor();
    }
}
