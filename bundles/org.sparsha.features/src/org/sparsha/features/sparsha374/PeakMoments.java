/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import org.sparsha.features.dsp.SpectralPeaks;

/**
 * Count, means and summed squared deviations of the peaks of one frame: what is left of them in pitch and energy.
 *
 * @param count number of peaks
 * @param pitchMean mean frequency in Hz
 * @param pitchSquares summed squared deviations from it
 * @param energyMean mean height
 * @param energySquares summed squared deviations from it
 */
record PeakMoments(int count, double pitchMean, double pitchSquares, double energyMean, double energySquares) {

    static final PeakMoments NONE = new PeakMoments(0, 0, 0, 0, 0);

    /** Peaks with a frequency or a height that isn't positive don't count there; there are none above 150 Hz. */
    static PeakMoments of(SpectralPeaks peaks) {
        int n = peaks.count();
        if (n == 0) {
            return NONE;
        }
        double pitch = 0;
        double energy = 0;
        for (int i = 0; i < n; i++) {
            pitch += peaks.frequency(i);
            energy += peaks.height(i);
        }
        pitch /= n;
        energy /= n;
        double pitchSquares = 0;
        double energySquares = 0;
        for (int i = 0; i < n; i++) {
            double p = peaks.frequency(i) - pitch;
            double e = peaks.height(i) - energy;
            pitchSquares += p * p;
            energySquares += e * e;
        }
        return new PeakMoments(n, pitch, pitchSquares, energy, energySquares);
    }

    /** Mean and population standard deviation of pitch, then of energy, over all peaks of all frames; zeros where there is none. */
    static double[] pool(SpectralFrame[] frames) {
        long count = 0;
        double pitch = 0;
        double energy = 0;
        for (SpectralFrame frame : frames) {
            PeakMoments m = frame.peaks();
            count += m.count;
            pitch += m.count * m.pitchMean;
            energy += m.count * m.energyMean;
        }
        if (count == 0) {
            return new double[4];
        }
        pitch /= count;
        energy /= count;
        double pitchSquares = 0;
        double energySquares = 0;
        for (SpectralFrame frame : frames) {
            PeakMoments m = frame.peaks();
            double p = m.pitchMean - pitch;
            double e = m.energyMean - energy;
            pitchSquares += m.pitchSquares + m.count * p * p;
            energySquares += m.energySquares + m.count * e * e;
        }
        return new double[] {pitch, Math.sqrt(pitchSquares / count), energy, Math.sqrt(energySquares / count)};
    }
}
