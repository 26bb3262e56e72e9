/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

import org.sparsha.core.SparshaException;

/**
 * Intensity of a clip of any length from the root mean squares of its peaks: mean power of all channels in dB relative to 20 micropascal,
 * full scale being 1 Pa, in steps of 10 ms or as far apart as columns are. Safe to call from any thread.
 */
public final class PeakIntensity implements CurveSource {

    /** Level given to silence, in dB. */
    private static final double SILENCE = -100;
    private static final double REFERENCE_PRESSURE = 2e-5;
    private static final double HOP_SECONDS = 0.01;
    /** From so many on, a pyramid answers without reading the file. */
    private static final double LEAST_HOP = 256;
    private static final int SCALE_COLUMNS = 2048;
    /** Speech is louder than this below its greatest amplitude only for moments. */
    private static final double HEADROOM = 3;
    private static final double SHOWN = 66;

    private final PeakSource source;
    private volatile double highest = Double.NaN;

    /** @param source the clip */
    public PeakIntensity(PeakSource source) {
        this.source = source;
    }

    @Override
    public String name() {
        return "Intensity";
    }

    @Override
    public String unit() {
        return "dB";
    }

    /** Measures anew how loud the clip is, as when more of its peaks have become known. */
    public void peaksChanged() {
        highest = Double.NaN;
    }

    @Override
    public Curve between(double from, double to, double samplesPerColumn) throws SparshaException {
        double hop = Math.max(LEAST_HOP, Math.max(HOP_SECONDS * source.sampleRate(), samplesPerColumn));
        long first = (long) Math.max(0, Math.floor(from / hop) - 1);
        long last = (long) Math.min(Math.ceil(source.length() / hop), Math.ceil(to / hop) + 1);
        int count = (int) Math.max(0, last - first);
        double[] power = new double[count];
        for (int channel = 0; count > 0 && channel < source.channels(); channel++) {
            Peaks peaks = source.peaks(channel, first * hop, hop, count);
            for (int i = 0; i < count; i++) {
                power[i] += (double) peaks.rms(i) * peaks.rms(i) / source.channels();
            }
        }
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) level(Math.sqrt(power[i]));
        }
        double top = highest();
        return new Curve(name(), unit(), (first + 0.5) * hop, hop, values, top - SHOWN, top);
    }

    private double highest() throws SparshaException {
        double known = highest;
        if (Double.isNaN(known)) {
            double greatest = 0;
            double perColumn = Math.max(LEAST_HOP, source.length() / (double) SCALE_COLUMNS);
            int columns = (int) Math.max(1, Math.ceil(source.length() / perColumn));
            for (int channel = 0; channel < source.channels(); channel++) {
                Peaks peaks = source.peaks(channel, 0, perColumn, columns);
                for (int i = 0; i < columns; i++) {
                    greatest = peaks.isKnown(i) ? Math.max(greatest, Math.max(-peaks.min(i), peaks.max(i))) : greatest;
                }
            }
            known = greatest > 0 ? level(greatest) - HEADROOM : level(1) - HEADROOM;
            highest = known;
        }
        return known;
    }

    private static double level(double rms) {
        return Double.isNaN(rms) ? Double.NaN : rms > 0 ? Math.max(SILENCE, 20 * Math.log10(rms / REFERENCE_PRESSURE)) : SILENCE;
    }
}
