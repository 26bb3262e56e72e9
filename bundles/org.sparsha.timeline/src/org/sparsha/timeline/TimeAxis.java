/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import org.sparsha.core.SampleRange;

/**
 * Which part of a clip a timeline of some width shows: sample ↔ x. Immutable. An x is counted in points from the left edge of the
 * picture of the clip. The origin always lies on a whole point, so that pictures scroll without being drawn anew.
 *
 * @param length samples of the clip, at least 0
 * @param sampleRate samples a second, above 0
 * @param origin sample at x = 0, at least 0; may be fractional
 * @param samplesPerPoint samples under one point, above 0
 * @param width width in points, at least 1
 */
public record TimeAxis(long length, double sampleRate, double origin, double samplesPerPoint, int width) {

    /** Points that one sample takes at the greatest magnification. */
    private static final double WIDEST_SAMPLE = 48;

    /** Checks the sizes. */
    public TimeAxis {
        if (length < 0 || !(sampleRate > 0) || !(origin >= 0) || !(samplesPerPoint > 0) || width < 1) {
            throw new IllegalArgumentException("Not a time axis: " + length + " samples at " + sampleRate + " Hz, origin " + origin + ", "
                    + samplesPerPoint + " samples a point, " + width + " points");
        }
    }

    /**
     * The axis that shows a whole clip.
     *
     * @param length samples of the clip
     * @param sampleRate samples a second
     * @param width width in points
     * @return the axis
     */
    public static TimeAxis whole(long length, double sampleRate, int width) {
        int points = Math.max(1, width);
        return new TimeAxis(length, sampleRate, 0, Math.max(1, length) / (double) points, points);
    }

    /**
     * @param sample a position, may be fractional
     * @return its x in points; may lie outside the picture
     */
    public double xOf(double sample) {
        return (sample - origin) / samplesPerPoint;
    }

    /**
     * @param x points from the left edge
     * @return position in samples there, fractional, not clamped
     */
    public double positionAt(double x) {
        return origin + x * samplesPerPoint;
    }

    /**
     * @param x points from the left edge
     * @return the nearest sample bound there, 0 to {@link #length()}
     */
    public long sampleAt(double x) {
        return Math.min(length, Math.max(0, Math.round(positionAt(x))));
    }

    /** @return the samples in sight */
    public SampleRange visible() {
        long start = Math.min(length, (long) Math.floor(origin));
        return new SampleRange(start, Math.max(start, Math.min(length, (long) Math.ceil(positionAt(width)))));
    }

    /** @return whole points from the clip's begin to the left edge */
    public long originPoint() {
        return Math.round(origin / samplesPerPoint);
    }

    /** @return whether all of the clip is in sight */
    public boolean isWhole() {
        return samplesPerPoint >= largestStep(length, width);
    }

    /**
     * Zooms about a point that stays where it is (but for the clip's ends).
     *
     * @param x the point, from the left edge
     * @param factor above 1 to magnify, below 1 to see more
     * @return the new axis
     */
    public TimeAxis zoomed(double x, double factor) {
        double step = clampStep(samplesPerPoint / factor);
        return placed(positionAt(x) - x * step, step);
    }

    /**
     * @param points how far to move toward the clip's end; negative toward its begin
     * @return the new axis
     */
    public TimeAxis scrolled(double points) {
        return placed(origin + points * samplesPerPoint, samplesPerPoint);
    }

    /**
     * @param sample the sample to bring to the left edge, as far as the clip's ends allow
     * @return the new axis
     */
    public TimeAxis startingAt(double sample) {
        return placed(sample, samplesPerPoint);
    }

    /**
     * @param range what to show from edge to edge, as far as the greatest magnification allows
     * @return the new axis
     */
    public TimeAxis showing(SampleRange range) {
        double step = clampStep(Math.max(1, range.length()) / (double) width);
        double slack = width * step - range.length();
        return placed(range.start() - Math.max(0, slack) / 2, step);
    }

    /**
     * Scrolls as little as needed to bring a sample into sight with some room around it.
     *
     * @param sample a position
     * @return the new axis, or this one if the sample is in sight
     */
    public TimeAxis revealing(long sample) {
        double x = xOf(sample);
        return x >= 0 && x <= width - 1 ? this : placed(sample - width * samplesPerPoint * 0.15, samplesPerPoint);
    }

    /**
     * @param newWidth width in points
     * @return the axis at that width: a whole clip stays whole, else the magnification stays
     */
    public TimeAxis withWidth(int newWidth) {
        int points = Math.max(1, newWidth);
        if (isWhole()) {
            return whole(length, sampleRate, points);
        }
        TimeAxis wider = new TimeAxis(length, sampleRate, origin, samplesPerPoint, points);
        return wider.placed(origin, wider.clampStep(samplesPerPoint));
    }

    /**
     * @param newLength samples of the clip, as a recording grows
     * @return the axis: a whole clip stays whole, else magnification and origin stay
     */
    public TimeAxis withLength(long newLength) {
        if (isWhole()) {
            return whole(newLength, sampleRate, width);
        }
        TimeAxis longer = new TimeAxis(newLength, sampleRate, origin, samplesPerPoint, width);
        return longer.placed(origin, longer.clampStep(samplesPerPoint));
    }

    private TimeAxis placed(double wanted, double step) {
        double last = Math.max(0, length - width * step);
        double origin = Math.round(Math.min(last, Math.max(0, wanted)) / step) * step;
        return new TimeAxis(length, sampleRate, origin, step, width);
    }

    private double clampStep(double step) {
        double largest = largestStep(length, width);
        return Math.min(largest, Math.max(Math.min(largest, 1 / WIDEST_SAMPLE), step));
    }

    private static double largestStep(long length, int width) {
        return Math.max(1, length) / (double) width;
    }
}
