/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.waveform;

import java.util.List;

import org.sparsha.core.FlagParameter;
import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.WholeNumberParameter;
import org.sparsha.features.FeatureExtractor;
import org.sparsha.features.FeatureRecipe;

/** The samples themselves, one row, one frame a sample; on request with zero mean and unit variance over the clip. */
public final class Waveform implements FeatureRecipe {

    /** Samples a second. */
    public static final WholeNumberParameter SAMPLE_RATE = Parameter.wholeNumber("sample-rate", "Sample rate",
            "Samples a second that the model takes.", 1000, 192000, 16000).withUnit("Hz");

    /** Whether to normalise. */
    public static final FlagParameter NORMALIZE = Parameter.flag("normalize", "Normalize",
            "Whether the clip is brought to zero mean and unit variance, as wav2vec-like models want it.", false);

    /** Creates the recipe. */
    public Waveform() {
        // nothing to set up
    }

    @Override
    public String id() {
        return "waveform";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public String name() {
        return "Waveform";
    }

    @Override
    public String description() {
        return "The samples themselves, for models that take the signal as it is.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(SAMPLE_RATE, NORMALIZE);
    }

    @Override
    public FeatureExtractor create(ParameterValues values) {
        return new WaveformExtractor(values.getInt(SAMPLE_RATE), values.get(NORMALIZE));
    }
}
