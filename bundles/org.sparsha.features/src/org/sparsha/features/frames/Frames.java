/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.frames;

import java.util.List;

import org.sparsha.core.ChoiceParameter;
import org.sparsha.core.DecimalParameter;
import org.sparsha.core.FlagParameter;
import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.WholeNumberParameter;
import org.sparsha.features.FeatureException;
import org.sparsha.features.FeatureExtractor;
import org.sparsha.features.FeatureRecipe;

/**
 * A stack of values for every ten milliseconds of the clip, as long as the clip: log-mel bands, cepstral coefficients, and what carries
 * prosody: pitch in semitones, periodicity, level, zero crossings, and, when asked for, the shape of the spectrum and which frames
 * hold any sound.
 */
public final class Frames implements FeatureRecipe {

    /** Samples a second of the signal. */
    public static final int SAMPLE_RATE = 16000;

    /** Seconds from frame to frame. */
    public static final DecimalParameter HOP = Parameter.decimal("hop", "Hop", "Time from one frame to the next.", "s", 0.002, 0.1, 0.01);
    /** Seconds of the window. */
    public static final DecimalParameter WINDOW = Parameter.decimal("window", "Window", "Length of the Hann window of the spectrum.", "s",
            0.005, 0.128, 0.025);
    /** Number of mel bands. */
    public static final WholeNumberParameter MEL_BANDS = Parameter.wholeNumber("mel-bands", "Mel bands",
            "Number of log-mel bands in every frame; 0 for none.", 0, 128, 64);
    /** Number of cepstral coefficients. */
    public static final WholeNumberParameter MFCC = Parameter.wholeNumber("mfcc", "Cepstral coefficients",
            "Number of mel-frequency cepstral coefficients in every frame; 0 for none.", 0, 40, 0);
    /** Pitch. */
    public static final FlagParameter PITCH = Parameter.flag("pitch", "Pitch",
            "Whether every frame has pitch in semitones, voicing and periodicity.", true);
    /** Energy. */
    public static final FlagParameter ENERGY = Parameter.flag("energy", "Energy",
            "Whether every frame has its level in dB and its zero-crossing rate.", true);
    /** Spectral shape. */
    public static final FlagParameter SHAPE = Parameter.flag("shape", "Spectral shape",
            "Whether every frame has centroid, flux, balance, peak balance and flatness of its spectrum, which follow the voice's effort.",
            false);
    /** Activity. */
    public static final FlagParameter ACTIVITY = Parameter.flag("activity", "Activity",
            "Whether the first row says which frames have any sound (1) and which are digital silence (0), such as padding.", false);
    /** Derivatives. */
    public static final FlagParameter DELTAS = Parameter.flag("deltas", "Derivatives",
            "Whether every value is followed by its first derivative over nine frames.", false);
    /** Normalisation. */
    public static final ChoiceParameter NORMALIZE = Parameter.choice("normalize", "Normalize",
            "What is taken out of every row over the clip, which removes much of speaker and microphone.", "none", "mean",
            "mean-variance");

    /** Creates the recipe. */
    public Frames() {
        // nothing to set up
    }

    @Override
    public String id() {
        return "frames";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public String name() {
        return "Frames";
    }

    @Override
    public String description() {
        return "Log-mel bands, pitch, periodicity and level every ten milliseconds, for models over real time.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(HOP, WINDOW, MEL_BANDS, MFCC, PITCH, ENERGY, SHAPE, ACTIVITY, DELTAS, NORMALIZE);
    }

    @Override
    public FeatureExtractor create(ParameterValues values) throws FeatureException {
        if (values.getInt(MEL_BANDS) == 0 && values.getInt(MFCC) == 0 && !values.get(PITCH) && !values.get(ENERGY)) {
            throw new FeatureException("The recipe frames would have no rows: switch on mel-bands, mfcc, pitch or energy.");
        }
        if (values.get(ACTIVITY) && (values.get(DELTAS) || !values.get(NORMALIZE).equals("none"))) {
            throw new FeatureException("The recipe frames can't have activity together with deltas or normalize: switch one of them off.");
        }
        return new FramesExtractor(values);
    }
}
