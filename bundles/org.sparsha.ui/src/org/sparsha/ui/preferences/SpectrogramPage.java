/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.preferences;

import java.util.Arrays;

import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.sparsha.features.raster.ColorMap;
import org.sparsha.features.raster.FrequencyScale;
import org.sparsha.features.voice.FormantSettings;
import org.sparsha.ui.settings.Preferences;

/** Preferences of spectrogram, pitch and formants; recordings opened from now on are drawn so. */
public final class SpectrogramPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    /** Made by the workbench. */
    public SpectrogramPage() {
        super(GRID);
    }

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(Preferences.store());
        setDescription("For recordings opened from now on; the view Spectrogram changes the one in front, and these with it.");
    }

    @Override
    protected void createFieldEditors() {
        number(Preferences.SPECTROGRAM_WINDOW, "Window (ms; 5 wide band, 30 narrow band)", 0.5, 1000);
        number(Preferences.SPECTROGRAM_RANGE, "Dynamic range (dB)", 10, 120);
        number(Preferences.SPECTROGRAM_EMPHASIS, "Pre-emphasis (dB an octave)", -12, 24);
        number(Preferences.SPECTROGRAM_HIGHEST, "Up to (Hz)", 500, 48_000);
        addField(new ComboFieldEditor(Preferences.SPECTROGRAM_SCALE, "Frequencies", Arrays.stream(FrequencyScale.values())
                .map(scale -> new String[] {scale.label(), scale.name()}).toArray(String[][]::new), getFieldEditorParent()));
        addField(new ComboFieldEditor(Preferences.SPECTROGRAM_COLOURS, "Colours", Arrays.stream(ColorMap.values())
                .map(colours -> new String[] {colours.label(), colours.name()}).toArray(String[][]::new), getFieldEditorParent()));
        addField(new BooleanFieldEditor(Preferences.PITCH, "Show pitch when a recording is opened", getFieldEditorParent()));
        addField(new BooleanFieldEditor(Preferences.INTENSITY, "Show intensity when a recording is opened", getFieldEditorParent()));
        addField(new BooleanFieldEditor(Preferences.FORMANTS, "Show formants when a recording is opened", getFieldEditorParent()));
        number(Preferences.PITCH_FLOOR, "Pitch floor (Hz)", 30, 400);
        number(Preferences.PITCH_CEILING, "Pitch ceiling (Hz, at least twice the floor)", 80, 1500);
        number(Preferences.FORMANT_MAXIMUM, "Highest formant (Hz; about 5000 for men, 5500 for women, 8000 for children)",
                FormantSettings.LEAST_MAXIMUM, FormantSettings.MOST_MAXIMUM);
        IntegerFieldEditor formants = new IntegerFieldEditor(Preferences.FORMANT_NUMBER, "Formants up to there", getFieldEditorParent());
        formants.setValidRange(2, 8);
        addField(formants);
        number(Preferences.FORMANT_WINDOW, "Window of formants (ms)", 5, 200);
    }

    private void number(String name, String label, double least, double most) {
        addField(new DecimalFieldEditor(name, label, least, most, getFieldEditorParent()));
    }
}
