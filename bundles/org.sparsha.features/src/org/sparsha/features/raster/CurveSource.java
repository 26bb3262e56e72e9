/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

import org.sparsha.core.SparshaException;

/**
 * A quantity along a clip that is asked for part by part, so that that of a long recording need never be known as a whole. Safe to call
 * from any thread.
 */
public interface CurveSource {

    /** @return what it is, for the user */
    String name();

    /** @return unit, such as "Hz" or "dB" */
    String unit();

    /**
     * What is known of it in a range; never waits for more and reads no file.
     *
     * @param from first sample, may be fractional
     * @param to sample after the last
     * @param samplesPerColumn how finely it is looked at: samples from one value to the next that can be told apart
     * @return a curve that reaches over the range as far as the clip does, NaN where nothing is known yet
     * @throws SparshaException if what it is made of cannot be read
     */
    Curve between(double from, double to, double samplesPerColumn) throws SparshaException;

    /**
     * Tells what is looked at, so that it may be computed; the newest range replaces all before. Nothing by default.
     *
     * @param from first sample in sight, may be fractional
     * @param to sample after the last
     * @param samplesPerColumn how finely it is looked at
     */
    default void show(double from, double to, double samplesPerColumn) {
        // what is known already needs no asking for
    }

    /** Tells that it is looked at no longer. */
    default void hide() {
        // what is known already need not be stopped
    }

    /** @param changed run, on any thread, when more has become known; replaces the one before */
    default void setListener(Runnable changed) {
        // what is known already does not change
    }
}
