/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.logmel;

import java.util.List;

import org.sparsha.core.ChoiceParameter;
import org.sparsha.core.DecimalParameter;
import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.WholeNumberParameter;
import org.sparsha.features.FeatureException;
import org.sparsha.features.FeatureExtractor;
import org.sparsha.features.FeatureRecipe;

/**
 * Logarithmic mel spectrogram: one row a band, one frame a hop. Its defaults are those of common image-like networks: 64 bands, 3 s,
 * decibels relative to the loudest cell, cut 80 dB below it.
 */
public final class LogMel implements FeatureRecipe {

    /** Samples a second. */
    public static final WholeNumberParameter SAMPLE_RATE = Parameter.wholeNumber("sample-rate", "Sample rate",
            "Samples a second of the signal that is analysed.", 1000, 192000, 16000).withUnit("Hz");
    /** Number of bands. */
    public static final WholeNumberParameter BANDS = Parameter.wholeNumber("bands", "Bands", "Number of mel bands.", 1, 512, 64);
    /** Points of the transform. */
    public static final WholeNumberParameter FFT_SIZE = Parameter.wholeNumber("fft-size", "FFT size",
            "Points of the Fourier transform, a power of two.", 16, 65536, 1024);
    /** Samples of the window. */
    public static final WholeNumberParameter WINDOW = Parameter.wholeNumber("window", "Window",
            "Samples of the Hann window; 0 for as many as the transform has points.", 0, 65536, 0);
    /** Samples from frame to frame. */
    public static final WholeNumberParameter HOP = Parameter.wholeNumber("hop", "Hop", "Samples from one frame to the next.", 1, 65536,
            256);
    /** Lower edge. */
    public static final DecimalParameter LOWEST = Parameter.decimal("fmin", "Lowest frequency", "Lower edge of the first band.", "Hz", 0,
            96000, 0);
    /** Upper edge. */
    public static final DecimalParameter HIGHEST = Parameter.decimal("fmax", "Highest frequency",
            "Upper edge of the last band; 0 for half the sample rate.", "Hz", 0, 96000, 0);
    /** What lies beyond the ends. */
    public static final ChoiceParameter EDGES = Parameter.choice("edges", "Edges",
            "What frames see beyond the ends of the clip; with none they are not centred and stay inside.", "zeros", "reflect", "none");
    /** Power or magnitude. */
    public static final ChoiceParameter SPECTRUM = Parameter.choice("spectrum", "Spectrum", "What the bands sum up.", "power",
            "magnitude");
    /** Mel scale. */
    public static final ChoiceParameter SCALE = Parameter.choice("mel-scale", "Mel scale", "Which mel scale spaces the bands.", "slaney",
            "htk");
    /** Area or height. */
    public static final ChoiceParameter NORM = Parameter.choice("mel-norm", "Filter norm",
            "Whether every filter has unit area or unit height.", "area", "height");
    /** Logarithm. */
    public static final ChoiceParameter LOG = Parameter.choice("log", "Logarithm", "Decibels, natural logarithm, or none.", "decibel",
            "natural", "none");
    /** What 0 dB is. */
    public static final ChoiceParameter REFERENCE = Parameter.choice("reference", "Reference",
            "What becomes 0 dB: the loudest cell of the clip, or 1.", "maximum", "one");
    /** Range. */
    public static final DecimalParameter TOP_DB = Parameter.decimal("top-db", "Range",
            "What lies further below the loudest cell is raised to here; 0 for no limit.", "dB", 0, 400, 80);
    /** Added before the natural logarithm. */
    public static final DecimalParameter OFFSET = Parameter.decimal("log-offset", "Offset",
            "What is added before the natural logarithm.", "", 1e-30, 1, 1e-6).asAdvanced();
    /** Length. */
    public static final DecimalParameter SECONDS = Parameter.decimal("seconds", "Length",
            "The clip is cut or padded with silence to this; 0 to leave it as long as it is.", "s", 0, 3600, 3);
    /** Frames to drop. */
    public static final WholeNumberParameter FRAMES = Parameter.wholeNumber("frames", "Frames",
            "Frames are cut or padded with the lowest value to this number; 0 to leave as many as there are.", 0, 100000, 0).asAdvanced();
    /** Normalisation. */
    public static final ChoiceParameter NORMALIZE = Parameter.choice("normalize", "Normalize",
            "Brings the whole spectrogram to zero mean and unit variance, or to 0 to 1.", "none", "mean-variance", "range");

    /** Creates the recipe. */
    public LogMel() {
        // nothing to set up
    }

    @Override
    public String id() {
        return "log-mel";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public String name() {
        return "Log-mel spectrogram";
    }

    @Override
    public String description() {
        return "A mel spectrogram on a logarithmic scale, for models that take it as an image.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(SAMPLE_RATE, BANDS, FFT_SIZE, WINDOW, HOP, LOWEST, HIGHEST, EDGES, SPECTRUM, SCALE, NORM, LOG, REFERENCE, TOP_DB,
                OFFSET, SECONDS, FRAMES, NORMALIZE);
    }

    @Override
    public FeatureExtractor create(ParameterValues values) throws FeatureException {
        int fftSize = values.getInt(FFT_SIZE);
        int window = values.getInt(WINDOW);
        double highest = values.get(HIGHEST);
        double nyquist = values.getInt(SAMPLE_RATE) / 2.0;
        if (Integer.bitCount(fftSize) != 1) {
            throw new FeatureException("The FFT size of log-mel must be a power of two, such as 512 or 1024; it is " + fftSize + ".");
        }
        if (window > fftSize) {
            throw new FeatureException("The window of log-mel (" + window + " samples) must not be longer than the transform (" + fftSize
                    + " points).");
        }
        if (highest > nyquist || values.get(LOWEST) >= (highest == 0 ? nyquist : highest)) {
            throw new FeatureException("The bands of log-mel must lie between 0 and half the sample rate, fmin below fmax.");
        }
        return new LogMelExtractor(values);
    }
}
