/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.pitch;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.sparsha.core.SampleRange;
import org.sparsha.features.reuse.FrameCache;
import org.sparsha.features.reuse.FrameKey;
import org.sparsha.features.reuse.FrameKeys;

/**
 * Tracks the pitch of variants of one clip. The path through the candidates is found anew for every variant, since a difference anywhere
 * may turn it everywhere; the candidates, which cost most, only for frames that see a difference and whose content was not met before. The
 * track equals that of {@link ViterbiPitchTracker#track(float[], int)} on the variant to the last bit. Thread-safe.
 */
public final class VariantPitch {

    private static final long CACHE_BYTES = 24L << 20;

    private final ViterbiPitchTracker tracker;
    private final int sampleRate;
    private final int frameSamples;
    private final PitchCandidates[] known;
    private final Queue<YinFrame> idle = new ConcurrentLinkedQueue<>();
    private final FrameCache<PitchCandidates> cache = new FrameCache<>(CACHE_BYTES, PitchCandidates.BYTES);

    /**
     * @param tracker how to track
     * @param clip samples, all finite; not kept
     * @param sampleRate samples a second
     */
    public VariantPitch(ViterbiPitchTracker tracker, float[] clip, int sampleRate) {
        this.tracker = tracker;
        this.sampleRate = sampleRate;
        YinFrame yin = tracker.frame(sampleRate);
        this.frameSamples = yin.length();
        this.known = new PitchCandidates[tracker.frames(clip.length, sampleRate)];
        for (int t = 0; t < known.length; t++) {
            known[t] = tracker.candidates(yin, clip, t, sampleRate);
            if (t > 0) {
                known[t].jumpsFrom(known[t - 1]);
            }
        }
        idle.add(yin);
    }

    /**
     * @param variant samples, all finite, as many as the clip has
     * @param changed where it may differ from the clip
     * @return its pitch
     */
    public PitchTrack track(float[] variant, List<SampleRange> changed) {
        PitchCandidates[] frames = known.clone();
        YinFrame waiting = idle.poll();
        YinFrame yin = waiting == null ? tracker.frame(sampleRate) : waiting;
        FrameKeys keys = new FrameKeys(variant, this::start, frameSamples);
        for (int t = 0; t < frames.length; t++) {
            if (sees(t, changed)) {
                frames[t] = recall(yin, variant, t, keys.of(t, 0));
            }
        }
        idle.add(yin);
        return tracker.path(frames, 0);
    }

    private boolean sees(int t, List<SampleRange> changed) {
        int from = start(t);
        int to = from + frameSamples;
        for (SampleRange range : changed) {
            if (range.start() < to && range.end() > from) {
                return true;
            }
        }
        return false;
    }

    private int start(int t) {
        return tracker.center(t, sampleRate) - frameSamples / 2;
    }

    private PitchCandidates recall(YinFrame yin, float[] variant, int t, FrameKey key) {
        Optional<PitchCandidates> met = cache.get(key);
        if (met.isPresent()) {
            return met.get();
        }
        PitchCandidates found = tracker.candidates(yin, variant, t, sampleRate);
        cache.put(key, found);
        return found;
    }
}
