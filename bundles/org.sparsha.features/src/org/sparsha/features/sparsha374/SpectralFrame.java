/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

/**
 * Everything that one frame of 2048 samples tells by itself. Immutable but for what it remembers of clips it is part of; about 36 KB.
 *
 * @param re real parts of the spectrum
 * @param im imaginary parts
 * @param magnitude magnitudes
 * @param frequencyMedian magnitudes smoothed over 31 bins: the percussive part's estimate
 * @param cepstrumBands 128 mel bands in dB, without the clip's floor
 * @param loudest largest of these
 * @param quietest smallest of these
 * @param mfcc 40 coefficients of these bands
 * @param mel 40 mel bands, linear power
 * @param peaksDecibels contrast peaks in dB, without the clip's floor
 * @param valleysDecibels contrast valleys in dB, without the clip's floor
 * @param peaks what the peaks of the magnitudes add to pitch and energy
 * @param tuningPeaks peaks of the power for the chroma's tuning
 * @param context values that depend on the rest of the clip, as far as they were asked for
 */
record SpectralFrame(double[] re, double[] im, double[] magnitude, double[] frequencyMedian, double[] cepstrumBands, double loudest,
        double quietest, double[] mfcc, double[] mel, double[] peaksDecibels, double[] valleysDecibels, PeakMoments peaks,
        TuningPeaks tuningPeaks, ContextValues context) {

    /** Approximate size in bytes, for bounding caches. */
    static final int BYTES = (4 * Layout.BINS + 300) * Double.BYTES + ContextValues.BYTES;
}
