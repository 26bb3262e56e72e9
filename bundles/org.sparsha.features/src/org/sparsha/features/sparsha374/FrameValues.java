/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import java.util.LinkedHashMap;
import java.util.Map;

import org.sparsha.features.FeatureMatrix;
import org.sparsha.features.dsp.Decibels;
import org.sparsha.features.dsp.SavitzkyGolay;
import org.sparsha.features.dsp.Tuning;

/**
 * The values of all frames, ready to be pooled. What depends on the whole clip, the floor in dB, is applied here.
 *
 * @param frames spectrum frames
 * @param cepstrum of every frame, 40 coefficients and their two derivatives
 * @param chroma of every frame, 12 values
 * @param contrast of every frame, 7 values
 * @param tonality constant-Q chroma and tonnetz
 * @param chromaTuning histogram bin
 * @param tonalTuning histogram bin
 */
record FrameValues(SpectralFrame[] frames, double[][] cepstrum, double[][] chroma, double[][] contrast, Tonality tonality,
        int chromaTuning, int tonalTuning) {

    static FrameValues of(SpectralFrame[] frames, double[][] chroma, int chromaTuning, Tonality tonality, int tonalTuning) {
        return new FrameValues(frames, cepstrum(frames), chroma, contrast(frames), tonality, chromaTuning, tonalTuning);
    }

    /** The floor in dB below which cells of the mel bands are raised. */
    private static double floor(SpectralFrame[] frames) {
        double loudest = Double.NEGATIVE_INFINITY;
        for (SpectralFrame frame : frames) {
            loudest = Math.max(loudest, frame.loudest());
        }
        return loudest - Layout.RANGE;
    }

    /** Coefficients of a frame whose bands are raised to a floor. */
    private static double[] mfcc(SpectralFrame frame, double floor) {
        if (frame.quietest() >= floor) {
            return frame.mfcc();
        }
        return frame.context().mfcc(floor, () -> {
            double[] mfcc = new double[Layout.COEFFICIENTS];
            FrameAnalyzer.CEPSTRUM.apply(frame.cepstrumBands(), floor, mfcc);
            return mfcc;
        });
    }

    private static double[][] cepstrum(SpectralFrame[] frames) {
        double floor = floor(frames);
        int n = Layout.COEFFICIENTS;
        double[][] mfcc = new double[frames.length][];
        double[] silent = mfcc(FrameAnalyzer.SILENCE, floor);
        for (int t = 0; t < frames.length; t++) {
            mfcc[t] = frames[t] == FrameAnalyzer.SILENCE ? silent : mfcc(frames[t], floor);
        }
        double[][] stacked = new double[frames.length][3 * n];
        for (int t = 0; t < frames.length; t++) {
            System.arraycopy(mfcc[t], 0, stacked[t], 0, n);
        }
        SavitzkyGolay.first(mfcc, n, stacked, n);
        SavitzkyGolay.second(mfcc, n, stacked, 2 * n);
        return stacked;
    }

    private static double[][] contrast(SpectralFrame[] frames) {
        double peak = Decibels.LOWEST;
        double valley = Decibels.LOWEST;
        for (SpectralFrame frame : frames) {
            for (int b = 0; b < Layout.CONTRAST_BANDS; b++) {
                peak = Math.max(peak, frame.peaksDecibels()[b]);
                valley = Math.max(valley, frame.valleysDecibels()[b]);
            }
        }
        double peakFloor = peak - Layout.RANGE;
        double valleyFloor = valley - Layout.RANGE;
        double[][] contrast = new double[frames.length][Layout.CONTRAST_BANDS];
        for (int t = 0; t < frames.length; t++) {
            double[] peaks = frames[t].peaksDecibels();
            double[] valleys = frames[t].valleysDecibels();
            for (int b = 0; b < Layout.CONTRAST_BANDS; b++) {
                contrast[t][b] = Math.max(peaks[b], peakFloor) - Math.max(valleys[b], valleyFloor);
            }
        }
        return contrast;
    }

    private double[][] mel() {
        double[][] mel = new double[frames.length][];
        for (int t = 0; t < mel.length; t++) {
            mel[t] = frames[t].mel();
        }
        return mel;
    }

    /** The 374 values. */
    double[] vector() {
        Pooling pooling = new Pooling();
        pooling.add(cepstrum, 3 * Layout.COEFFICIENTS);
        pooling.add(mel(), Layout.MEL_BANDS);
        pooling.add(chroma, 12);
        pooling.add(contrast, Layout.CONTRAST_BANDS);
        pooling.add(tonality.tonnetz(), 6);
        return pooling.vector(PeakMoments.pool(frames));
    }

    /** The matrices that are pooled, and the two tunings. */
    Map<String, FeatureMatrix> matrices() {
        Map<String, FeatureMatrix> result = new LinkedHashMap<>();
        double[][] magnitude = new double[frames.length][];
        for (int t = 0; t < magnitude.length; t++) {
            magnitude[t] = frames[t].magnitude();
        }
        result.put("magnitude", FeatureMatrix.ofFrames(Layout.BINS, magnitude));
        int n = Layout.COEFFICIENTS;
        FeatureMatrix stacked = FeatureMatrix.ofFrames(3 * n, cepstrum);
        result.put("mfcc", rows(stacked, 0, n));
        result.put("mfcc-delta", rows(stacked, n, n));
        result.put("mfcc-delta2", rows(stacked, 2 * n, n));
        result.put("mel", FeatureMatrix.ofFrames(Layout.MEL_BANDS, mel()));
        result.put("chroma", FeatureMatrix.ofFrames(12, chroma));
        result.put("contrast", FeatureMatrix.ofFrames(Layout.CONTRAST_BANDS, contrast));
        result.put("chroma-cqt", FeatureMatrix.ofFrames(12, tonality.chroma()));
        result.put("tonnetz", FeatureMatrix.ofFrames(6, tonality.tonnetz()));
        result.put("tuning", FeatureMatrix.ofVector(new double[] {Tuning.edge(chromaTuning), Tuning.edge(tonalTuning)}));
        return result;
    }

    private static FeatureMatrix rows(FeatureMatrix matrix, int first, int count) {
        double[] values = new double[count * matrix.frames()];
        for (int r = 0; r < count; r++) {
            System.arraycopy(matrix.row(first + r), 0, values, r * matrix.frames(), matrix.frames());
        }
        return FeatureMatrix.ofRows(count, matrix.frames(), values);
    }
}
