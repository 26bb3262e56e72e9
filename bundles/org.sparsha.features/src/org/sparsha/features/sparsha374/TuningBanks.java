/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.sparsha.features.dsp.ChromaFilterBank;
import org.sparsha.features.dsp.ConstantQ;
import org.sparsha.features.dsp.Tuning;

/** Filters for every tuning, made when first asked for: at most a hundred of a kind. Thread-safe. */
final class TuningBanks {

    /** Lowest and highest bin that filters of any tuning look at. */
    static final int LOWEST_BIN = new ConstantQ(Layout.SAMPLE_RATE, Tuning.edge(0)).lowestBin() - 2;
    static final int HIGHEST_BIN = new ConstantQ(Layout.SAMPLE_RATE, Tuning.edge(Tuning.BINS - 1)).highestBin() + 2;

    private final Map<Integer, ChromaFilterBank> chroma = new ConcurrentHashMap<>();
    private final Map<Integer, ConstantQ> constantQ = new ConcurrentHashMap<>();

    /** Filters for a tuning in semitones, given by its histogram bin. */
    ChromaFilterBank chroma(int tuningBin) {
        return chroma.computeIfAbsent(tuningBin,
                bin -> new ChromaFilterBank(Layout.FFT_SIZE, Layout.SAMPLE_RATE, Tuning.edge(bin)));
    }

    /** Filters for a tuning in thirds of a semitone, given by its histogram bin. */
    ConstantQ constantQ(int tuningBin) {
        return constantQ.computeIfAbsent(tuningBin, bin -> new ConstantQ(Layout.SAMPLE_RATE, Tuning.edge(bin)));
    }
}
