/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import org.sparsha.features.voice.FormantSettings;

/**
 * What lies over a spectrogram.
 *
 * @param pitch whether pitch does
 * @param intensity whether intensity does
 * @param formants whether formants do
 * @param settings how formants are looked for
 */
public record ContourChoice(boolean pitch, boolean intensity, boolean formants, FormantSettings settings) {

    /** @return the same with pitch, or without */
    ContourChoice otherPitch() {
        return new ContourChoice(!pitch, intensity, formants, settings);
    }

    /** @return the same with intensity, or without */
    ContourChoice otherIntensity() {
        return new ContourChoice(pitch, !intensity, formants, settings);
    }

    /** @return the same with formants, or without */
    ContourChoice otherFormants() {
        return new ContourChoice(pitch, intensity, !formants, settings);
    }
}
