/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.util.Arrays;

/** The assignment problem by shortest augmenting paths (Kuhn 1955; Jonker and Volgenant 1987): n² m steps. */
final class Assignment {

    private Assignment() {
    }

    /**
     * @param costs what it costs to give a row a column; at least as many columns as rows
     * @return the least that it costs to give each row a column of its own
     */
    static double least(double[][] costs) {
        int rows = costs.length;
        int columns = costs[0].length;
        double[] ofRow = new double[rows + 1];
        double[] ofColumn = new double[columns + 1];
        int[] rowOf = new int[columns + 1]; // 0: none; rows and columns count from 1
        int[] before = new int[columns + 1];
        for (int row = 1; row <= rows; row++) {
            rowOf[0] = row;
            int column = 0;
            double[] shortest = new double[columns + 1];
            Arrays.fill(shortest, Double.POSITIVE_INFINITY);
            boolean[] used = new boolean[columns + 1];
            do {
                used[column] = true;
                int here = rowOf[column];
                double step = Double.POSITIVE_INFINITY;
                int next = 0;
                for (int j = 1; j <= columns; j++) {
                    if (!used[j]) {
                        double reduced = costs[here - 1][j - 1] - ofRow[here] - ofColumn[j];
                        if (reduced < shortest[j]) {
                            shortest[j] = reduced;
                            before[j] = column;
                        }
                        if (shortest[j] < step) {
                            step = shortest[j];
                            next = j;
                        }
                    }
                }
                for (int j = 0; j <= columns; j++) {
                    if (used[j]) {
                        ofRow[rowOf[j]] += step;
                        ofColumn[j] -= step;
                    } else {
                        shortest[j] -= step;
                    }
                }
                column = next;
            } while (rowOf[column] != 0);
            while (column != 0) {
                rowOf[column] = rowOf[before[column]];
                column = before[column];
            }
        }
        double least = 0;
        for (int j = 1; j <= columns; j++) {
            least += rowOf[j] == 0 ? 0 : costs[rowOf[j] - 1][j - 1];
        }
        return least;
    }
}
