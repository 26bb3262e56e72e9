/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.project.ProjectAttributes;
import org.sparsha.corpus.project.RecordingTable;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.FormFields;

/** Asks for an attribute and the value that recordings are to have; those that occur are offered. */
final class AttributeDialog extends Dialog {

    private static final int WIDTH = 380;
    private static final int MOST_VALUES = 100;

    private final RecordingTable table;
    private final int recordings;
    private Combo name;
    private Combo value;
    private Label advice;
    private String chosen = "";
    private String chosenValue = "";

    AttributeDialog(Shell shell, RecordingTable table, int recordings) {
        super(shell);
        this.table = table;
        this.recordings = recordings;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Set Attribute");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        FormFields fields = new FormFields(area, 2);
        fields.wrapped("In " + (recordings == 1 ? "the recording" : recordings + " recordings") + " that "
                + (recordings == 1 ? "is" : "are") + " chosen. The table of the import stays as it is; this is kept beside it.", WIDTH);
        name = combo(fields, "&Attribute");
        name.setItems(table.columns().stream().filter(ProjectAttributes::canBeSet).toArray(String[]::new));
        value = combo(fields, "&Value");
        advice = fields.wrapped("", WIDTH);
        Css.quiet(advice);
        name.addListener(SWT.Modify, event -> named());
        value.addListener(SWT.Modify, event -> update());
        return area;
    }

    /** One in which something new can be written. */
    private static Combo combo(FormFields fields, String title) {
        fields.label(title);
        return fields.wide(new Combo(fields.area(), SWT.NONE), 1);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Set", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        update();
        name.setFocus(); // while the button to press can't be pressed yet, nothing else would have the keyboard
    }

    private void named() {
        String typed = value.getText();
        value.setItems(values().toArray(String[]::new));
        value.setText(typed);
        update();
    }

    private List<String> values() {
        try {
            return table.columns().contains(name.getText()) ? table.values(name.getText()).stream().filter(one -> !one.isEmpty())
                    .limit(MOST_VALUES).toList() : List.of();
        } catch (CorpusException e) {
            return List.of();
        }
    }

    private void update() {
        String wanted = name.getText().strip();
        boolean can = ProjectAttributes.canBeSet(wanted);
        advice.setText(wanted.isEmpty() ? "Choose an attribute, or name a new one."
                : !can ? "A new attribute is one word of letters, digits, - and _; what runs and files say can't be set."
                : value.getText().isBlank() ? "Without a value, the attribute is taken away."
                : table.columns().contains(wanted) ? "" : "This makes a new column.");
        advice.requestLayout();
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(can);
        }
    }

    @Override
    protected void okPressed() {
        chosen = name.getText().strip();
        chosenValue = value.getText().strip();
        super.okPressed();
    }

    String attribute() {
        return chosen;
    }

    String value() {
        return chosenValue;
    }
}
