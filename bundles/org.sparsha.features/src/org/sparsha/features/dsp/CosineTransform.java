/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

/**
 * Orthonormal discrete cosine transform of the second kind: {@code y[c] = s_c sum_i x[i] cos(pi c (2i + 1) / (2n))} with
 * {@code s_0 = sqrt(1/n)}, else {@code sqrt(2/n)} (N. Ahmed et al., IEEE Trans. Computers, 1974). On log-mel bands it gives the
 * mel-frequency cepstral coefficients (S. Davis, P. Mermelstein, IEEE TASSP, 1980). Immutable.
 */
public final class CosineTransform {

    private final int inputs;
    private final int outputs;
    private final double[][] basis;

    /**
     * @param inputs number of values n that go in
     * @param outputs number of first coefficients that come out
     */
    public CosineTransform(int inputs, int outputs) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.basis = new double[inputs][outputs];
        for (int i = 0; i < inputs; i++) {
            for (int c = 0; c < outputs; c++) {
                basis[i][c] = Math.sqrt((c == 0 ? 1.0 : 2.0) / inputs) * Math.cos(Math.PI * c * (2 * i + 1) / (2.0 * inputs));
            }
        }
    }

    /** @return number of coefficients that come out */
    public int outputs() {
        return outputs;
    }

    /**
     * @param values n values
     * @param floor smaller values count as this one
     * @param out receives the coefficients
     */
    public void apply(double[] values, double floor, double[] out) {
        for (int c = 0; c < outputs; c++) {
            out[c] = 0;
        }
        for (int i = 0; i < inputs; i++) {
            accumulate(Math.max(values[i], floor), basis[i], out);
        }
    }

    private static void accumulate(double factor, double[] row, double[] out) {
        for (int c = 0; c < row.length; c++) {
            out[c] += factor * row[c];
        }
    }
}
