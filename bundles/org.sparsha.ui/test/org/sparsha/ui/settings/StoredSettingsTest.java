/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.settings;

import java.util.List;

import org.eclipse.jface.preference.PreferenceStore;
import org.junit.jupiter.api.Test;
import org.sparsha.features.voice.FormantSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;

class StoredSettingsTest {

    private int saved;
    private final Settings settings = new StoredSettings(new PreferenceStore(), () -> saved++);

    @Test
    void remembersByPurposeAndOverAll() {
        assertEquals(List.of(), settings.folders("Open"));
        settings.setFolder("Open", "/a");
        settings.setFolder("Save", "/b");
        assertEquals(List.of("/a", "/b"), settings.folders("Open"));
        assertEquals(List.of("/b"), settings.folders("Other"));
    }

    @Test
    void keepsListsLineByLineAndSavesAtOnce() {
        settings.setRecent(List.of("/x y.wav", "/z.wav"));
        settings.setCorpora(List.of());
        assertEquals(List.of("/x y.wav", "/z.wav"), settings.recent());
        assertEquals(List.of(), settings.corpora());
        assertEquals(2, saved);
    }

    @Test
    void keepsHowFormantsAreLookedForAndTakesTheUsualForWhatCannotBe() {
        assertEquals(FormantSettings.DEFAULT, settings.formantSettings());
        FormantSettings own = new FormantSettings(5000, 4, 0.035, FormantSettings.DEFAULT.preEmphasisFrom());
        settings.setFormantSettings(own);
        assertEquals(own, settings.formantSettings());
        assertEquals(1, saved);
    }
}
