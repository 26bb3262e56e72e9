/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.preferences;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.jface.preference.IPreferenceStore;
import org.sparsha.application.course.AskedAlong;
import org.sparsha.features.pitch.PitchRange;
import org.sparsha.features.raster.SpectrogramSettings;
import org.sparsha.features.voice.FormantSettings;
import org.sparsha.ui.settings.Preferences;

/** Defaults of the workbench's preferences. */
public final class PreferenceDefaults extends AbstractPreferenceInitializer {

    @Override
    public void initializeDefaultPreferences() {
        IPreferenceStore store = Preferences.store();
        store.setDefault(Preferences.THEME, Preferences.THEME_SYSTEM);
        store.setDefault(Preferences.PITCH, true);
        store.setDefault(Preferences.INTENSITY, false);
        SpectrogramSettings drawn = SpectrogramSettings.DEFAULT;
        store.setDefault(Preferences.SPECTROGRAM_WINDOW, drawn.window() * 1000);
        store.setDefault(Preferences.SPECTROGRAM_RANGE, drawn.dynamicRange());
        store.setDefault(Preferences.SPECTROGRAM_EMPHASIS, drawn.preEmphasis());
        store.setDefault(Preferences.SPECTROGRAM_HIGHEST, drawn.highest());
        store.setDefault(Preferences.SPECTROGRAM_SCALE, drawn.scale().name());
        store.setDefault(Preferences.SPECTROGRAM_COLOURS, drawn.colorMap().name());
        store.setDefault(Preferences.PITCH_FLOOR, PitchRange.SPEECH.floor());
        store.setDefault(Preferences.PITCH_CEILING, PitchRange.SPEECH.ceiling());
        store.setDefault(Preferences.FORMANTS, false);
        store.setDefault(Preferences.FORMANT_MAXIMUM, FormantSettings.DEFAULT.maximum());
        store.setDefault(Preferences.FORMANT_NUMBER, FormantSettings.DEFAULT.number());
        store.setDefault(Preferences.FORMANT_WINDOW, 1000 * FormantSettings.DEFAULT.windowSeconds());
        store.setDefault(Preferences.EXPLAIN_AT_ONCE, true);
        store.setDefault(Preferences.LIVE_WINDOW, 2.0);
        store.setDefault(Preferences.LIVE_HOP, 0.5);
        store.setDefault(Preferences.COURSE_WINDOW, AskedAlong.WINDOW_SECONDS);
        store.setDefault(Preferences.COURSE_HOP, AskedAlong.HOP_SECONDS);
        store.setDefault(Preferences.ATTENUATION, 20);
    }
}
