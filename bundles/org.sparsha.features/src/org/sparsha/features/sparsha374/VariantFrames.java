/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import java.util.Optional;

import org.sparsha.features.reuse.FrameKey;
import org.sparsha.features.reuse.FrameKeys;

/** Spectrum frames of a variant: the clip's, redone where samples differ, unless they are silent or were met before. One a thread. */
final class VariantFrames {

    private final ClipAnalysis base;
    private final Optional<Reuse> reuse;
    private final FrameAnalyzer analyzer;
    private final FrameSums sums = new FrameSums();
    private SpectralFrame[] frames;
    private FrameKey[] keys = new FrameKey[Layout.FRAMES];
    private boolean[] changed = new boolean[Layout.FRAMES];

    VariantFrames(ClipAnalysis base, Optional<Reuse> reuse, FrameAnalyzer analyzer) {
        this.base = base;
        this.reuse = reuse;
        this.analyzer = analyzer;
        this.frames = base.frames;
    }

    /**
     * Becomes those of a variant.
     *
     * @param samples its samples, cut or padded
     * @param changedBlocks blocks of {@link Layout#HOP} samples that differ from the clip's
     */
    void update(float[] samples, boolean[] changedBlocks) {
        frames = base.frames.clone();
        reuse.ifPresent(known -> keys = known.clipKeys());
        changed = new boolean[Layout.FRAMES];
        int[] wanted = new int[Layout.FRAMES];
        FrameKeys contents = Reuse.contents(samples);
        int count = 0;
        for (int t = 0; t < Layout.FRAMES; t++) {
            for (int block = Math.max(0, t - 2); block <= Math.min(Layout.BLOCKS - 1, t + 1); block++) {
                changed[t] |= changedBlocks[block];
            }
            if (changed[t] && !recall(samples, t, contents)) {
                wanted[count++] = t;
            }
        }
        analyzer.analyze(samples, wanted, count, frames);
        if (reuse.isPresent()) {
            for (int i = 0; i < count; i++) {
                reuse.get().frames().put(keys[wanted[i]], frames[wanted[i]]);
            }
        }
        for (int t = 0; t < Layout.FRAMES; t++) {
            changed[t] &= frames[t] != base.frames[t];
        }
    }

    /** Finds a frame without analysing it: silence, or one met before. */
    private boolean recall(float[] samples, int t, FrameKeys contents) {
        if (FrameAnalyzer.isSilent(samples, t)) {
            frames[t] = FrameAnalyzer.SILENCE;
            keys[t] = Reuse.SILENCE;
            return true;
        }
        if (reuse.isEmpty()) {
            return false;
        }
        keys[t] = contents.of(t, Reuse.edge(t));
        Optional<SpectralFrame> known = reuse.get().frames().get(keys[t]);
        known.ifPresent(frame -> frames[t] = frame);
        return known.isPresent();
    }

    /** The frames; not to be changed, kept by the caller as long as it likes. */
    SpectralFrame[] frames() {
        return frames;
    }

    /** Which frames differ from the clip's. */
    boolean[] changed() {
        return changed;
    }

    /** What of the harmonic part is known from patterns met before; empty where patterns aren't kept. */
    Optional<RepeatedHarmonics> repeated() {
        if (reuse.isEmpty()) {
            return Optional.empty();
        }
        sums.set(keys, changed);
        return reuse.get().patterns(sums).map(patterns -> new RepeatedHarmonics(patterns, sums));
    }
}
