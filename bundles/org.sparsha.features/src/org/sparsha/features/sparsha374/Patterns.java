/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import java.util.concurrent.atomic.AtomicLong;

import org.sparsha.features.dsp.BlockDecimator;
import org.sparsha.features.reuse.ContentStore;

/**
 * What was worked out of stretches of frames, by their content, shared by all variants of a clip: random coalitions of segments repeat the
 * same patterns of missing segments again and again within the 1.2 to 1.4 s that a value sees. Bounded. Thread-safe.
 */
final class Patterns {

    /**
     * The octave whose signal is kept, so that nothing above it is needed for those below. It sees 1.4 s; lower ones see more, so that
     * there are more patterns of them than can be kept. Of those above the spectra are kept, not the sums under a tuning: random
     * coalitions bring about nearly every tuning there is.
     */
    static final int KEPT_OCTAVE = 2;

    /** Blocks of that octave's signal, as it is halved by. */
    static final int BLOCKS = Math.ceilDiv(Layout.SAMPLES >> KEPT_OCTAVE, BlockDecimator.BLOCK);

    /** Three eighths of the heap, within limits: enough for fifty segments of ten seconds. */
    static final long BYTES = Math.clamp(Runtime.getRuntime().maxMemory() * 3 / 8, 16L << 20, 240L << 20);

    private static final int OBJECT = 16;

    private final ContentStore<TuningPeaks> peaks;
    private final ContentStore<double[]> spectra;
    private final ContentStore<double[]> signal;

    /**
     * @param bytes roughly how much memory they may take
     */
    Patterns(long bytes) {
        AtomicLong room = new AtomicLong(bytes);
        this.peaks = new ContentStore<>(room, frame -> 3 * OBJECT + (Double.BYTES + 1) * frame.count());
        this.spectra = new ContentStore<>(room, Patterns::bytes);
        this.signal = new ContentStore<>(room, Patterns::bytes);
    }

    private static int bytes(double[] values) {
        return OBJECT + Double.BYTES * values.length;
    }

    /** Tuning peaks of frames of the harmonic signal. */
    ContentStore<TuningPeaks> peaks() {
        return peaks;
    }

    /** Spectra of frames of the octaves above {@link #KEPT_OCTAVE}, as {@link OctaveSpectrum#values} gives them; empty where silent. */
    ContentStore<double[]> spectra() {
        return spectra;
    }

    /** Blocks of the signal of {@link #KEPT_OCTAVE}. */
    ContentStore<double[]> signal() {
        return signal;
    }
}
