/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

/**
 * A half-open range of samples {@code [start, end)} on a clip's own sample axis.
 *
 * @param start first sample, at least 0
 * @param end one past the last sample, at least {@code start}
 */
public record SampleRange(long start, long end) implements Comparable<SampleRange> {

    /** Checks the order of the bounds. */
    public SampleRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Not a sample range: [" + start + ", " + end + ")");
        }
    }

    /**
     * The range that begins at {@code start} and holds {@code length} samples.
     *
     * @param start first sample
     * @param length number of samples, at least 0
     * @return the range
     */
    public static SampleRange ofLength(long start, long length) {
        return new SampleRange(start, start + length);
    }

    /**
     * The range between two times, each rounded to the nearest sample and never below 0.
     *
     * @param startSeconds start in seconds
     * @param endSeconds end in seconds
     * @param sampleRate samples a second
     * @return the range
     */
    public static SampleRange ofSeconds(double startSeconds, double endSeconds, double sampleRate) {
        long start = Math.max(0, Math.round(startSeconds * sampleRate));
        return new SampleRange(start, Math.max(start, Math.round(endSeconds * sampleRate)));
    }

    /** @return number of samples */
    public long length() {
        return end - start;
    }

    /** @return whether there is no sample in it */
    public boolean isEmpty() {
        return start == end;
    }

    /**
     * @param sample a sample's position
     * @return whether it lies in this range
     */
    public boolean contains(long sample) {
        return sample >= start && sample < end;
    }

    /**
     * @param other another range
     * @return whether all of it lies in this range
     */
    public boolean contains(SampleRange other) {
        return other.start >= start && other.end <= end;
    }

    /**
     * @param other another range
     * @return whether the two share at least one sample
     */
    public boolean intersects(SampleRange other) {
        return start < other.end && other.start < end;
    }

    /**
     * @param other another range
     * @return what both have; an empty range at this range's nearest bound where they share nothing
     */
    public SampleRange intersection(SampleRange other) {
        long from = Math.min(Math.max(start, other.start), end);
        return new SampleRange(from, Math.max(from, Math.min(end, other.end)));
    }

    /**
     * @param offset samples to move by; the result must not begin below 0
     * @return the range moved
     */
    public SampleRange shifted(long offset) {
        return new SampleRange(start + offset, end + offset);
    }

    /**
     * This range on the axis of another sample rate, bounds rounded to the nearest sample.
     *
     * @param fromRate this range's samples a second
     * @param toRate samples a second wanted
     * @return the range there
     */
    public SampleRange atRate(double fromRate, double toRate) {
        return fromRate == toRate ? this : ofSeconds(start / fromRate, end / fromRate, toRate);
    }

    /** Orders by start, then by end. */
    @Override
    public int compareTo(SampleRange other) {
        int byStart = Long.compare(start, other.start);
        return byStart != 0 ? byStart : Long.compare(end, other.end);
    }

    @Override
    public String toString() {
        return "[" + start + ", " + end + ")";
    }
}
