/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.Supplier;

import org.sparsha.features.reuse.FrameCache;
import org.sparsha.features.reuse.FrameKey;

/**
 * What was worked out of stretches of frames, by their content, shared by all variants of a clip: random coalitions of segments repeat the
 * same patterns of missing segments again and again within the second or two that a value sees. Bounded. Thread-safe.
 */
final class LocalPatterns {

    /**
     * The octave whose signal is kept, so that nothing above it is needed for those below. It sees 1.3 s; lower ones see more, so that
     * there are more patterns of them than can be kept. Of those above the spectra are kept, not the sums under a tuning: random
     * coalitions bring about nearly every tuning there is.
     */
    static final int KEPT_SIGNAL = 2;

    private static final FrameKey SILENCE = new FrameKey(0, 0);
    private static final long HEAP = Runtime.getRuntime().maxMemory();
    private static final long FRAME_BYTES = Math.clamp(HEAP / 4, 32L << 20, 128L << 20);
    private static final long PATTERN_BYTES = Math.clamp(HEAP * 7 / 16, 16L << 20, 224L << 20);
    /** Bits that say which patterns were met once: 1 MB. */
    private static final int MET_BITS = 1 << 23;
    private static final int MOST_MET = MET_BITS / 4;
    /** A map's entry with its key. */
    private static final int ENTRY = 100;

    private final FrameKey[] clip = new FrameKey[Layout.FRAMES];
    private final FrameCache<SpectralFrame> frames = new FrameCache<>(FRAME_BYTES, SpectralFrame.BYTES);
    private final FrameCache<double[]> chroma = new FrameCache<>(PATTERN_BYTES / 32, ENTRY + 120);
    private final FrameCache<TuningPeaks> peaks = new FrameCache<>(PATTERN_BYTES / 8, ENTRY + 400);
    private final FrameCache<double[]> signal = new FrameCache<>(PATTERN_BYTES * 10 / 32, ENTRY + 16 + 8 * (Layout.HOP >> KEPT_SIGNAL));
    private final FrameCache<double[]> spectra = new FrameCache<>(PATTERN_BYTES * 17 / 32, ENTRY + 16 + 8 * OctaveSpectrum.VALUES);

    private final BitSet met = new BitSet(MET_BITS);
    private int metCount;

    LocalPatterns(ClipAnalysis base) {
        for (int t = 0; t < clip.length; t++) {
            clip[t] = base.frames[t] == FrameAnalyzer.SILENCE ? SILENCE : key(base.samples, t);
        }
    }

    /** Content of a frame that isn't silent. */
    static FrameKey key(float[] samples, int t) {
        // Frames at the clip's ends see samples mirrored or zero, each its own.
        int edge = t < 2 || t > Layout.FRAMES - 3 ? t : 2;
        return FrameKey.of(samples, FrameAnalyzer.start(t), FrameAnalyzer.end(t), edge);
    }

    /** Key of a frame that is silent. */
    static FrameKey silence() {
        return SILENCE;
    }

    /** Keys of the clip's own frames, to be changed for a variant. */
    FrameKey[] keys() {
        return clip.clone();
    }

    /** Spectrum frames. */
    FrameCache<SpectralFrame> frames() {
        return frames;
    }

    /** Chroma of a spectrum frame under a tuning. */
    double[] chroma(FrameKey frame, int tuningBin, Supplier<double[]> otherwise) {
        FrameKey key = new FrameKey(frame.high() + tuningBin + 1, frame.low());
        Optional<double[]> known = chroma.get(key);
        if (known.isPresent()) {
            return known.get();
        }
        double[] values = otherwise.get();
        chroma.put(key, values);
        return values;
    }

    /**
     * Says whether a pattern is met for the second time: what never comes again, as with short segments, is not kept. Now and then it
     * says so the first time, which changes no value.
     */
    synchronized boolean isMetAgain(FrameKey key) {
        int bit = (int) (key.high() >>> 41);
        if (met.get(bit)) {
            return true;
        }
        if (++metCount > MOST_MET) {
            met.clear();
            metCount = 0;
        }
        met.set(bit);
        return false;
    }

    /** Tuning peaks of frames of the harmonic signal. */
    FrameCache<TuningPeaks> peaks() {
        return peaks;
    }

    /** Spectra of frames of the octaves above {@link #KEPT_SIGNAL}, as {@link OctaveSpectrum#values} gives them; empty where silent. */
    FrameCache<double[]> spectra() {
        return spectra;
    }

    /** Stretches of one hop of the signal of octave {@link #KEPT_SIGNAL}. */
    FrameCache<double[]> signal() {
        return signal;
    }
}
