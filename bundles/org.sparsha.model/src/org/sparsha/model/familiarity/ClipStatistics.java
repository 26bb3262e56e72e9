/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model.familiarity;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.sparsha.core.ParameterException;
import org.sparsha.core.ParameterValues;
import org.sparsha.features.FeatureException;
import org.sparsha.features.FeatureExtractor;
import org.sparsha.features.FeatureMatrix;
import org.sparsha.features.frames.Frames;

/**
 * 173 statistics of a recording that tell where it comes from: its voice, room, microphone and way of speaking, whatever its length and
 * level. They are taken over the frames of the recipe {@code frames} with 20 cepstral coefficients, level, zero crossings, spectral shape
 * and pitch, every 10 ms at 16 kHz; frames of digital silence, such as padding, don't count. Of each of the 29 rows: the mean over all
 * frames, the mean over the voiced ones, the deviation, how far the quantiles .05 and .95 lie from the mean, the deviation of the slope
 * (value two frames later less that two frames before); at last the share of voiced frames. The first cepstral coefficient and the level
 * have no mean, and their mean over voiced frames is given above that over all: so gain changes nothing but what rounding does.
 * Thread-safe; the same matrix gives the same bits.
 */
public final class ClipStatistics {

    /** Name of this set in a package; a change of any statistic needs another. */
    public static final String ID = "frames-173/1";

    /** The recipe's parameters; the model that ships uses the same, so that its frames are computed once for both. */
    public static final Map<String, String> PARAMETERS = Map.of("mel-bands", "0", "mfcc", "20", "shape", "true", "activity", "true");

    private static final List<String> OF_LEVEL = List.of("mfcc-0", "level");
    private static final int REACH = 2;

    private final FeatureExtractor extractor;
    private final int active;
    private final int voiced;
    private final int[] rows;
    private final boolean[] ofLevel;

    private ClipStatistics(FeatureExtractor extractor) {
        this.extractor = extractor;
        List<String> names = extractor.names();
        active = names.indexOf("active");
        voiced = names.indexOf("voiced");
        rows = java.util.stream.IntStream.range(0, names.size()).filter(row -> row != active && row != voiced).toArray();
        ofLevel = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            ofLevel[i] = OF_LEVEL.contains(names.get(rows[i]));
        }
    }

    /** @return the way from a signal to its statistics */
    public static ClipStatistics create() {
        try {
            Frames frames = new Frames();
            return new ClipStatistics(frames.create(ParameterValues.parse(frames.parameters(), PARAMETERS)));
        } catch (ParameterException | FeatureException e) {
            throw new IllegalStateException(e); // the parameters are constants
        }
    }

    /** @return samples a second of the signals it takes */
    public int sampleRate() {
        return extractor.sampleRate();
    }

    /** @return number of statistics */
    public int size() {
        int withMean = 0;
        for (boolean level : ofLevel) {
            withMean += level ? 0 : 1;
        }
        return 5 * rows.length + withMean + 1;
    }

    /**
     * @param mono samples at {@link #sampleRate()}; not changed, not kept
     * @return the statistics
     */
    public double[] of(float[] mono) {
        return of(extractor.extract(mono));
    }

    /**
     * @param matrix frames of the recipe with {@link #PARAMETERS}
     * @return the statistics; zeros where no frame holds any sound
     */
    public double[] of(FeatureMatrix matrix) {
        boolean[] sounding = flags(matrix.row(active));
        boolean[] speaking = flags(matrix.row(voiced));
        int count = 0;
        int both = 0;
        for (int t = 0; t < sounding.length; t++) {
            speaking[t] &= sounding[t];
            count += sounding[t] ? 1 : 0;
            both += speaking[t] ? 1 : 0;
        }
        double[] result = new double[size()];
        if (count == 0) {
            return result;
        }
        int at = 0;
        for (int i = 0; i < rows.length; i++) {
            at = write(matrix.row(rows[i]), sounding, speaking, ofLevel[i], result, at);
        }
        result[at] = both / (double) count;
        return result;
    }

    private static int write(double[] row, boolean[] sounding, boolean[] speaking, boolean ofLevel, double[] result, int start) {
        double[] kept = chosen(row, sounding);
        double mean = mean(kept);
        double[] voice = chosen(row, speaking);
        double spoken = voice.length == 0 ? mean : mean(voice);
        int at = start;
        if (!ofLevel) {
            result[at++] = mean;
        }
        result[at++] = ofLevel ? spoken - mean : spoken;
        result[at++] = deviation(kept, mean);
        Arrays.sort(kept);
        result[at++] = kept[(int) Math.round(.05 * (kept.length - 1))] - mean;
        result[at++] = kept[(int) Math.round(.95 * (kept.length - 1))] - mean;
        result[at++] = slope(row, sounding);
        return at;
    }

    private static double[] chosen(double[] row, boolean[] flags) {
        double[] kept = new double[row.length];
        int n = 0;
        for (int t = 0; t < row.length; t++) {
            if (flags[t]) {
                kept[n++] = row[t];
            }
        }
        return Arrays.copyOf(kept, n);
    }

    private static double slope(double[] row, boolean[] sounding) {
        double square = 0;
        int n = 0;
        for (int t = REACH; t < row.length - REACH; t++) {
            if (sounding[t - REACH] && sounding[t + REACH]) {
                double step = row[t + REACH] - row[t - REACH];
                square += step * step;
                n++;
            }
        }
        return n == 0 ? 0 : Math.sqrt(square / n);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double deviation(double[] values, double mean) {
        double square = 0;
        for (double value : values) {
            square += (value - mean) * (value - mean);
        }
        return Math.sqrt(square / values.length);
    }

    private static boolean[] flags(double[] row) {
        boolean[] flags = new boolean[row.length];
        for (int t = 0; t < row.length; t++) {
            flags[t] = row[t] > 0.5;
        }
        return flags;
    }
}
