/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

import org.sparsha.features.dsp.Tuning;

/**
 * Values of one frame that depend on the rest of its clip, kept once worked out, since variants that share a frame share tunings and
 * floors, too: chroma by the tuning, coefficients by the floor in dB, of the floors met last. Thread-safe: two threads may work out the
 * same at once; they get the same values.
 */
final class ContextValues {

    /** Roughly how much memory they come to where many variants share a frame. */
    static final int BYTES = 8 << 10;

    /** A power of two. */
    private static final int FLOORS = 8;

    private record Raised(double floor, double[] mfcc) {
    }

    private final AtomicReferenceArray<Raised> raised = new AtomicReferenceArray<>(FLOORS);
    private final AtomicReferenceArray<double[]> chroma = new AtomicReferenceArray<>(Tuning.BINS);

    /**
     * @param tuningBin histogram bin of the clip's tuning
     * @param otherwise works it out
     * @return chroma under that tuning, not to be changed
     */
    double[] chroma(int tuningBin, Supplier<double[]> otherwise) {
        double[] known = chroma.get(tuningBin);
        if (known == null) {
            known = otherwise.get();
            chroma.set(tuningBin, known);
        }
        return known;
    }

    /**
     * @param floor the clip's floor in dB
     * @param otherwise works them out
     * @return coefficients of the bands raised to that floor, not to be changed
     */
    double[] mfcc(double floor, Supplier<double[]> otherwise) {
        int slot = (int) (Double.doubleToLongBits(floor) * 0x9E3779B97F4A7C15L >>> 32) & FLOORS - 1;
        Raised known = raised.get(slot);
        if (known == null || known.floor != floor) {
            known = new Raised(floor, otherwise.get());
            raised.set(slot, known);
        }
        return known.mfcc;
    }
}
