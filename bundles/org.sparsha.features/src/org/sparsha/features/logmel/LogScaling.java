/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.logmel;

import java.util.function.DoubleUnaryOperator;

import org.sparsha.core.ParameterValues;
import org.sparsha.features.dsp.Decibels;

/**
 * From bands to what the model takes. The logarithm belongs to a cell alone; reference, range and normalisation to the whole clip.
 *
 * @param log name of the logarithm
 * @param amplitude whether the bands sum magnitudes, so that decibels are 20 log10
 * @param relative whether the loudest cell is 0 dB
 * @param topDb range in dB, 0 for none
 * @param offset what is added before the natural logarithm
 * @param normalize name of the normalisation
 */
record LogScaling(String log, boolean amplitude, boolean relative, double topDb, double offset, String normalize) {

    private static final double SMALLEST_DEVIATION = 1e-9;

    static LogScaling of(ParameterValues values) {
        return new LogScaling(values.get(LogMel.LOG), values.get(LogMel.SPECTRUM).equals("magnitude"),
                values.get(LogMel.REFERENCE).equals("maximum"), values.get(LogMel.TOP_DB),
                values.get(LogMel.OFFSET), values.get(LogMel.NORMALIZE));
    }

    void toLog(double[] bands) {
        for (int i = 0; i < bands.length; i++) {
            bands[i] = switch (log) {
                case "decibel" -> Decibels.of(amplitude ? bands[i] * bands[i] : bands[i]);
                case "natural" -> Math.log(bands[i] + offset);
                default -> bands[i];
            };
        }
    }

    void finish(double[][] cells) {
        if (log.equals("decibel")) {
            double max = highest(cells);
            double floor = topDb > 0 ? max - topDb : Double.NEGATIVE_INFINITY;
            double zero = relative ? max : 0;
            apply(cells, value -> Math.max(value, floor) - zero);
        }
        if (normalize.equals("mean-variance")) {
            double mean = mean(cells, 0, false);
            double deviation = Math.sqrt(mean(cells, mean, true));
            double scale = deviation > SMALLEST_DEVIATION ? 1 / deviation : 0;
            apply(cells, value -> (value - mean) * scale);
        } else if (normalize.equals("range")) {
            double low = lowest(cells);
            double width = highest(cells) - low;
            double scale = width > SMALLEST_DEVIATION ? 1 / width : 0;
            apply(cells, value -> (value - low) * scale);
        }
    }

    private static void apply(double[][] cells, DoubleUnaryOperator change) {
        for (double[] frame : cells) {
            for (int i = 0; i < frame.length; i++) {
                frame[i] = change.applyAsDouble(frame[i]);
            }
        }
    }

    static double highest(double[][] cells) {
        double max = Double.NEGATIVE_INFINITY;
        for (double[] frame : cells) {
            for (double value : frame) {
                max = Math.max(max, value);
            }
        }
        return max;
    }

    static double lowest(double[][] cells) {
        double min = Double.POSITIVE_INFINITY;
        for (double[] frame : cells) {
            for (double value : frame) {
                min = Math.min(min, value);
            }
        }
        return min;
    }

    private static double mean(double[][] cells, double from, boolean squared) {
        double sum = 0;
        long count = 0;
        for (double[] frame : cells) {
            for (double value : frame) {
                double d = value - from;
                sum += squared ? d * d : d;
                count++;
            }
        }
        return sum / count;
    }
}
