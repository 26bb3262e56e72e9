/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import java.lang.ref.SoftReference;
import java.util.Optional;

import org.sparsha.features.reuse.FrameCache;
import org.sparsha.features.reuse.FrameKey;
import org.sparsha.features.reuse.FrameKeys;

/** What the variants of one clip share: frames by their content, and patterns of them where these come again. Thread-safe. */
final class Reuse {

    /** Key of a frame that is silent. */
    static final FrameKey SILENCE = new FrameKey(0, 0);

    /** A quarter of the heap, within limits: enough for about eight local patterns in every frame of ten seconds. */
    private static final long FRAME_BYTES = Math.clamp(Runtime.getRuntime().maxMemory() / 4, 32L << 20, 128L << 20);

    private final FrameCache<SpectralFrame> frames = new FrameCache<>(FRAME_BYTES, SpectralFrame.BYTES);
    private final FrameKey[] clip = new FrameKey[Layout.FRAMES];
    private final Optional<PatternProbe> probe;
    /** Given up where memory gets short; what is worked out anew is the same. */
    private SoftReference<Patterns> patterns = new SoftReference<>(null);

    /**
     * @param base the clip
     * @param probe says whether patterns are worth keeping; empty to keep them from the first variant on
     */
    Reuse(ClipAnalysis base, Optional<PatternProbe> probe) {
        this.probe = probe;
        FrameKeys contents = contents(base.samples);
        for (int t = 0; t < clip.length; t++) {
            clip[t] = base.frames[t] == FrameAnalyzer.SILENCE ? SILENCE : contents.of(t, edge(t));
        }
    }

    /** Contents of the frames of a signal. */
    static FrameKeys contents(float[] samples) {
        return new FrameKeys(samples, t -> t * Layout.HOP - Layout.FFT_SIZE / 2, Layout.FFT_SIZE);
    }

    /** Frames at the clip's ends see samples mirrored or zero, each its own. */
    static int edge(int t) {
        return t < 2 ? t : t > Layout.FRAMES - 3 ? t : 2;
    }

    /** Keys of the clip's own frames, to be changed for a variant. */
    FrameKey[] clipKeys() {
        return clip.clone();
    }

    /** Spectrum frames by their content. */
    FrameCache<SpectralFrame> frames() {
        return frames;
    }

    /**
     * Says which patterns were met before.
     *
     * @param sums content of a variant's frames
     * @return patterns; empty where they aren't worth keeping, or not yet
     */
    Optional<Patterns> patterns(FrameSums sums) {
        return probe.isEmpty() || probe.get().isWorthwhile(sums) ? Optional.of(patterns()) : Optional.empty();
    }

    private synchronized Patterns patterns() {
        Patterns known = patterns.get();
        if (known == null) {
            known = new Patterns(Patterns.BYTES);
            patterns = new SoftReference<>(known);
        }
        return known;
    }
}
