/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.preferences;

import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.sparsha.audio.playback.SoundDevices;
import org.sparsha.ui.settings.Preferences;

/** Preferences of sound: devices, where recordings go, how faint the rest is, the rolling prediction. */
public final class ListeningPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    /** Made by the workbench. */
    public ListeningPage() {
        super(GRID);
    }

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(Preferences.store());
    }

    @Override
    protected void createFieldEditors() {
        addField(new ComboFieldEditor(Preferences.OUTPUT, "Play on",
                SoundDevices.outputs().stream().map(device -> new String[] {device.name(), device.id()}).toArray(String[][]::new),
                getFieldEditorParent()));
        addField(new ComboFieldEditor(Preferences.INPUT, "Record from",
                SoundDevices.inputs().stream().map(device -> new String[] {device.name(), device.id()}).toArray(String[][]::new),
                getFieldEditorParent()));
        addField(new DirectoryFieldEditor(Preferences.RECORDINGS, "Save recordings in", getFieldEditorParent()));
        IntegerFieldEditor faint = new IntegerFieldEditor(Preferences.ATTENUATION, "Turn the rest down by (dB)", getFieldEditorParent());
        faint.setValidRange(3, 60);
        addField(faint);
        addField(new DecimalFieldEditor(Preferences.LIVE_WINDOW, "Live: hear the last (s)", 0.25, 20, getFieldEditorParent()));
        addField(new DecimalFieldEditor(Preferences.LIVE_HOP, "Live: answer every (s)", 0.1, 10, getFieldEditorParent()));
        addField(new DecimalFieldEditor(Preferences.COURSE_WINDOW, "Long recordings: hear windows of (s)", 0.25, 60,
                getFieldEditorParent()));
        addField(new DecimalFieldEditor(Preferences.COURSE_HOP, "Long recordings: a window every (s)", 0.1, 60, getFieldEditorParent()));
    }
}
