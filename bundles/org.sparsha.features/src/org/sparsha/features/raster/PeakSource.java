/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

import org.sparsha.core.SparshaException;

/** Samples together with their summary at any magnification. Safe to call from any thread. */
public interface PeakSource extends SampleSource {

    /**
     * Summarizes one channel. Must not take long at any magnification; what is not known yet stays unknown.
     *
     * @param channel channel, from 0
     * @param firstSample left edge of the first column in samples, may be fractional or below 0
     * @param samplesPerColumn samples under one column, at least 1
     * @param columns number of columns
     * @return their peaks
     * @throws SparshaException if the clip cannot be read
     */
    Peaks peaks(int channel, double firstSample, double samplesPerColumn, int columns) throws SparshaException;
}
