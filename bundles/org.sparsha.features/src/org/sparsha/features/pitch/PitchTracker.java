/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.pitch;

/**
 * Finds the fundamental frequency of a voice along time. Thread-safe; the same signal gives the same track. Takes every signal, also an
 * empty or a silent one; samples that are not finite numbers count as 0.
 */
public interface PitchTracker {

    /**
     * @param mono a signal; not changed, not kept
     * @param sampleRate samples a second, from 4000
     * @return its track; frame t lies at {@code t * hopSeconds}, the first one at 0, the last one within the clip
     */
    PitchTrack track(float[] mono, int sampleRate);
}
