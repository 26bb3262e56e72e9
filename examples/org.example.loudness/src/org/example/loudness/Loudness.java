/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.example.loudness;

import java.util.List;

import org.sparsha.core.DecimalParameter;
import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.features.FeatureExtractor;
import org.sparsha.features.FeatureRecipe;

/** Two values a recording: its mean level, and the range of its levels, in dB of full scale. */
public final class Loudness implements FeatureRecipe {

    private static final DecimalParameter FLOOR = Parameter.decimal("floor", "Floor", "Softer than that counts as that.", "dB", -120, -20,
            -70);

    @Override
    public String id() {
        return "example.loudness";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public String name() {
        return "Loudness";
    }

    @Override
    public String description() {
        return "Mean level in dB and how far it reaches, over tenths of a second.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(FLOOR);
    }

    @Override
    public FeatureExtractor create(ParameterValues values) {
        return new LoudnessExtractor(values.get(FLOOR));
    }
}
