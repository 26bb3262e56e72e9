/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

/**
 * Maps the bins of a spectrum to the twelve pitch classes C to B: Gaussian bumps around every semitone, columns of unit length, weighted
 * towards the fifth octave (D. Ellis, "Chroma feature analysis and synthesis", 2007; the numbers are those of librosa's
 * {@code filters.chroma}). Immutable.
 */
public final class ChromaFilterBank {

    /** Number of pitch classes. */
    public static final int CLASSES = 12;

    private final double[][] columns;

    /**
     * @param fftSize points of the transform
     * @param sampleRate samples a second
     * @param tuning deviation from A = 440 Hz in semitones
     */
    public ChromaFilterBank(int fftSize, double sampleRate, double tuning) {
        double[] position = new double[fftSize];
        for (int k = 1; k < fftSize; k++) {
            position[k] = CLASSES * Math.log(k * sampleRate / fftSize / (27.5 * Math.pow(2, tuning / CLASSES))) / Math.log(2);
        }
        position[0] = position[1] - 1.5 * CLASSES;
        int bins = fftSize / 2 + 1;
        columns = new double[bins][CLASSES];
        for (int k = 0; k < bins; k++) {
            double width = k + 1 < fftSize ? Math.max(position[k + 1] - position[k], 1) : 1;
            double[] bump = new double[CLASSES];
            double sum = 0;
            for (int c = 0; c < CLASSES; c++) {
                double distance = floorMod(position[k] - c + CLASSES / 2.0 + 10 * CLASSES, CLASSES) - CLASSES / 2.0;
                double scaled = 2 * distance / width;
                bump[c] = Math.exp(-0.5 * scaled * scaled);
                sum += bump[c] * bump[c];
            }
            double octave = (position[k] / CLASSES - 5) / 2;
            double factor = Math.exp(-0.5 * octave * octave) / Math.sqrt(sum);
            for (int c = 0; c < CLASSES; c++) {
                columns[k][c] = bump[(c + 3) % CLASSES] * factor;
            }
        }
    }

    private static double floorMod(double value, double modulus) {
        return value - modulus * Math.floor(value / modulus);
    }

    /**
     * @param pitchClass a pitch class from 0 (C)
     * @param bin a spectrum bin
     * @return the weight
     */
    public double weight(int pitchClass, int bin) {
        return columns[bin][pitchClass];
    }

    /**
     * Sums one frame by pitch class and divides by the largest sum; a silent frame stays 0.
     *
     * @param power power of every bin
     * @param out receives 12 values from 0 to 1
     */
    public void apply(double[] power, double[] out) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        double s8 = 0;
        double s9 = 0;
        double s10 = 0;
        double s11 = 0;
        for (int k = 0; k < columns.length; k++) {
            double[] column = columns[k];
            double p = power[k];
            s0 += column[0] * p;
            s1 += column[1] * p;
            s2 += column[2] * p;
            s3 += column[3] * p;
            s4 += column[4] * p;
            s5 += column[5] * p;
            s6 += column[6] * p;
            s7 += column[7] * p;
            s8 += column[8] * p;
            s9 += column[9] * p;
            s10 += column[10] * p;
            s11 += column[11] * p;
        }
        out[0] = s0;
        out[1] = s1;
        out[2] = s2;
        out[3] = s3;
        out[4] = s4;
        out[5] = s5;
        out[6] = s6;
        out[7] = s7;
        out[8] = s8;
        out[9] = s9;
        out[10] = s10;
        out[11] = s11;
        Norms.byMaximum(out);
    }
}
