/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features;

import java.util.Arrays;
import java.util.Objects;

/**
 * Feature values of one clip: rows (one a named value) by frames (one a point in time); a vector is a matrix of one frame. Immutable.
 */
public final class FeatureMatrix {

    private final int rows;
    private final int frames;
    private final double[] values;

    private FeatureMatrix(int rows, int frames, double[] values) {
        this.rows = rows;
        this.frames = frames;
        this.values = values;
    }

    /**
     * Wraps values without copying them; the caller must not change them any more.
     *
     * @param rows number of rows
     * @param frames number of frames
     * @param values the values, row after row: value of row r in frame t at {@code r * frames + t}
     * @return the matrix
     */
    public static FeatureMatrix ofRows(int rows, int frames, double[] values) {
        if (values.length != Math.multiplyExact(rows, frames)) {
            throw new IllegalArgumentException(rows + " rows of " + frames + " frames need another length than " + values.length);
        }
        return new FeatureMatrix(rows, frames, values);
    }

    /**
     * Copies values that lie frame after frame.
     *
     * @param rows number of rows
     * @param frames the frames, each with at least {@code rows} values
     * @return the matrix
     */
    public static FeatureMatrix ofFrames(int rows, double[][] frames) {
        double[] values = new double[Math.multiplyExact(rows, frames.length)];
        for (int t = 0; t < frames.length; t++) {
            double[] frame = frames[t];
            for (int r = 0; r < rows; r++) {
                values[r * frames.length + t] = frame[r];
            }
        }
        return new FeatureMatrix(rows, frames.length, values);
    }

    /**
     * Wraps a vector without copying it; the caller must not change it any more.
     *
     * @param values the vector
     * @return a matrix of one frame
     */
    public static FeatureMatrix ofVector(double[] values) {
        return new FeatureMatrix(values.length, 1, values);
    }

    /** @return number of rows */
    public int rows() {
        return rows;
    }

    /** @return number of frames, 1 for a vector */
    public int frames() {
        return frames;
    }

    /**
     * @param row row from 0
     * @param frame frame from 0
     * @return the value there
     */
    public double get(int row, int frame) {
        return values[Objects.checkIndex(row, rows) * frames + Objects.checkIndex(frame, frames)];
    }

    /** @return a copy of the values, row after row */
    public double[] toArray() {
        return values.clone();
    }

    /**
     * Copies all values, row after row, as 32-bit floats.
     *
     * @param target where to
     * @param offset first position there
     */
    public void copyTo(float[] target, int offset) {
        for (int i = 0; i < values.length; i++) {
            target[offset + i] = (float) values[i];
        }
    }

    /**
     * @param row row from 0
     * @return a copy of its values, one a frame
     */
    public double[] row(int row) {
        int start = Objects.checkIndex(row, rows) * frames;
        return Arrays.copyOfRange(values, start, start + frames);
    }

    /** @return number of values */
    public int size() {
        return values.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FeatureMatrix that && rows == that.rows && frames == that.frames && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + frames) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "FeatureMatrix[" + rows + " x " + frames + "]";
    }
}
