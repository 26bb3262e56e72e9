/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.preferences;

import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.settings.Preferences;

/** Preferences of explaining: with what, and whether at once. */
public final class ExplainingPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    private Analysis analysis;

    /** Made by the workbench. */
    public ExplainingPage() {
        super(GRID);
    }

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(Preferences.store());
        analysis = workbench.getService(Analysis.class);
    }

    @Override
    protected void createFieldEditors() {
        addField(new BooleanFieldEditor(Preferences.EXPLAIN_AT_ONCE, "Explain a recording as soon as it is opened",
                getFieldEditorParent()));
        java.util.List<String[]> choices = new java.util.ArrayList<>();
        choices.add(new String[] {"The workbench's choice", ""});
        for (ContributionInfo info : analysis.runtime().catalog().list(ExtensionKind.EXPLAINERS)) {
            choices.add(new String[] {info.name(), info.id()});
        }
        addField(new ComboFieldEditor(Preferences.EXPLAINER, "Explainer to begin with", choices.toArray(String[][]::new),
                getFieldEditorParent()));
    }
}
