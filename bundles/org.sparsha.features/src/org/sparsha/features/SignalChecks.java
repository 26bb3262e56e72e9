/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.sparsha.core.Warning;

/** What may be wrong with a signal before anything is computed from it. */
public final class SignalChecks {

    private static final float FULL_SCALE = 0.999f;
    private static final int LARGEST = 1 << 20;

    private SignalChecks() {
    }

    /**
     * Makes every sample a finite number of sensible size: NaN and infinities become 0, what exceeds a million times full scale is cut.
     *
     * @param samples a signal, changed in place
     * @return the same array
     */
    public static float[] finite(float[] samples) {
        finite(samples, 0, samples.length);
        return samples;
    }

    /**
     * The same for a part of a signal.
     *
     * @param samples a signal, changed in place
     * @param from first sample
     * @param to one past the last sample
     */
    public static void finite(float[] samples, int from, int to) {
        for (int i = from; i < to; i++) {
            float sample = samples[i];
            if (!(Math.abs(sample) <= LARGEST)) {
                samples[i] = Float.isFinite(sample) ? Math.copySign(LARGEST, sample) : 0;
            }
        }
    }

    /**
     * Looks for what makes features meaningless whatever the recipe.
     *
     * @param mono a signal; not changed
     * @return warnings, possibly none
     */
    public static List<Warning> warnings(float[] mono) {
        List<Warning> warnings = new ArrayList<>();
        long unreal = 0;
        long full = 0;
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (float sample : mono) {
            if (!Float.isFinite(sample)) {
                unreal++;
            } else {
                min = Math.min(min, sample);
                max = Math.max(max, sample);
                full += Math.abs(sample) >= FULL_SCALE ? 1 : 0;
            }
        }
        if (mono.length == 0) {
            warnings.add(new Warning("clip-empty", "The clip has no samples; its features are those of silence."));
        } else if (min == max && max == 0 || min > max) {
            warnings.add(new Warning("clip-silent", "The clip is digital silence; no feature of it means anything."));
        } else if (min == max) {
            warnings.add(new Warning("clip-constant", "All samples of the clip are equal; there is no sound in it."));
        }
        if (unreal > 0) {
            warnings.add(new Warning("samples-not-finite", unreal + " samples are not finite numbers and count as 0."));
        }
        if (full > 16 && full > mono.length / 200) {
            warnings.add(new Warning("clip-overdriven",
                    "The clip is overdriven: " + Math.round(100.0 * full / mono.length) + " % of its samples are at full scale."));
        }
        return warnings;
    }

    /**
     * Looks at whether a signal fills one frame of an analysis.
     *
     * @param mono a signal; not changed
     * @param samples samples that one frame sees
     * @param sampleRate samples a second
     * @return a warning where it has fewer
     */
    public static Optional<Warning> shorterThanAFrame(float[] mono, int samples, int sampleRate) {
        return mono.length >= samples ? Optional.empty() : Optional.of(new Warning("clip-short", String.format(Locale.ROOT,
                "The clip is shorter than %.2g s; nearly all of what the model sees is the silence it is padded with.",
                samples / (double) sampleRate)));
    }

    /**
     * Looks at whether a recording has what a recipe looks for.
     *
     * @param recordedRate samples a second of the recording
     * @param analysedRate samples a second that the recipe takes
     * @return a warning where the recording has no sound in the upper part of what is analysed
     */
    public static Optional<Warning> bandwidth(int recordedRate, int analysedRate) {
        return recordedRate >= analysedRate ? Optional.empty() : Optional.of(new Warning("bandwidth-narrow",
                "The recording holds nothing above " + recordedRate / 2 + " Hz, as over a telephone; the model looks up to "
                        + analysedRate / 2 + " Hz and may never have heard such speech."));
    }
}
