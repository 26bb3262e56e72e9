/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.explain;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.sparsha.ui.widgets.Css;

/** Asks which classes a model can mean: at least two of those that it has. */
public final class ClassesDialog extends Dialog {

    /** The fewest classes that there is anything to choose between. */
    public static final int LEAST = 2;

    private final List<String> all;
    private final List<String> before;
    private final List<Button> checks = new ArrayList<>();
    private List<String> chosen = List.of();

    /**
     * @param shell over which it opens
     * @param all the classes that the model has
     * @param chosen those that it can mean so far; none for all of them
     */
    public ClassesDialog(Shell shell, List<String> all, List<String> chosen) {
        super(shell);
        this.all = List.copyOf(all);
        this.before = List.copyOf(chosen);
    }

    /** @return the classes chosen; none where it is all of them */
    public List<String> chosen() {
        return chosen;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Choose Classes");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label words = new Label(area, SWT.WRAP);
        words.setText("The classes that the model can mean. The others are left out, and probabilities add up to 1 over those that are "
                + "chosen; at least two.");
        GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.widthHint = 360;
        words.setLayoutData(wide);
        Css.quiet(words);
        for (String label : all) {
            Button check = new Button(area, SWT.CHECK);
            check.setText(label.replace("&", "&&"));
            check.setSelection(before.isEmpty() || before.contains(label));
            check.addListener(SWT.Selection, event -> check());
            checks.add(check);
        }
        return area;
    }

    private List<String> checked() {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (checks.get(i).getSelection()) {
                labels.add(all.get(i));
            }
        }
        return labels;
    }

    private void check() {
        getButton(IDialogConstants.OK_ID).setEnabled(checked().size() >= LEAST);
    }

    @Override
    protected void okPressed() {
        List<String> labels = checked();
        chosen = labels.size() == all.size() ? List.of() : labels;
        super.okPressed();
    }
}
