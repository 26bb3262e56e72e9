/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain;

import java.util.Arrays;

/** A changed recording that is worth hearing: mono. Immutable. */
public final class ChangedSound {

    private final String description;
    private final int sampleRate;
    private final float[] samples;

    /**
     * @param description what was changed and what the model then answers, in a sentence
     * @param sampleRate samples a second
     * @param samples the samples; copied
     */
    public ChangedSound(String description, int sampleRate, float[] samples) {
        this.description = description;
        this.sampleRate = sampleRate;
        this.samples = samples.clone();
    }

    /** @return what was changed and what the model then answers, in a sentence */
    public String description() {
        return description;
    }

    /** @return samples a second */
    public int sampleRate() {
        return sampleRate;
    }

    /** @return a copy of the samples */
    public float[] samples() {
        return samples.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChangedSound sound && description.equals(sound.description) && sampleRate == sound.sampleRate
                && Arrays.equals(samples, sound.samples);
    }

    @Override
    public int hashCode() {
        return 31 * description.hashCode() + Arrays.hashCode(samples);
    }
}
