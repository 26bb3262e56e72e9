/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.preferences;

import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.sparsha.ui.settings.Preferences;

/** Preferences of the workbench as a whole. */
public final class GeneralPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    /** Made by the workbench. */
    public GeneralPage() {
        super(GRID);
    }

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(Preferences.store());
    }

    @Override
    protected void createFieldEditors() {
        addField(new ComboFieldEditor(Preferences.THEME, "Theme", new String[][] {{"As the system", Preferences.THEME_SYSTEM},
                {"Light", Preferences.THEME_LIGHT}, {"Dark", Preferences.THEME_DARK}}, getFieldEditorParent()));
    }
}
