/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.fit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.sparsha.runtime.ModelLibrary;
import org.sparsha.ui.widgets.Css;

/** Asks from which model, under which name and from which files another one is to be made. */
abstract class ModelDialog extends Dialog {

    private final ModelQuestion question;
    private final List<Path> files = new ArrayList<>();
    private Combo model;
    private Text named;
    private org.eclipse.swt.widgets.List list;
    private Label advice;
    private ModelWish wish;

    ModelDialog(Shell shell, ModelQuestion question) {
        super(shell);
        this.question = question;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** The words of a dialog. */
    record Wording(String title, String introduction, String nameHint, String files, String ok) {
    }

    abstract Wording wording();

    /** Adds the buttons that add files; {@link #button} makes one. */
    abstract void addButtons(Composite buttons);

    /** What is to be said of a name and as many files; what {@link #isEnough} refuses, too. */
    abstract String advice(int files, Path folder);

    /** Whether so many files will do. */
    abstract boolean isEnough(int files);

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(wording().title());
    }

    @Override
    protected Point getInitialSize() {
        return new Point(620, 480);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        ((GridLayout) area.getLayout()).numColumns = 3;
        label(area, wording().introduction(), 3);
        label(area, "&Model", 1);
        model = new Combo(area, SWT.READ_ONLY);
        question.models().forEach(entry -> model.add(entry.id()));
        model.select(Math.max(0, model.indexOf(question.chosen())));
        model.addListener(SWT.Selection, event -> update());
        fill(model, 2);
        label(area, "&Name", 1);
        named = new Text(area, SWT.BORDER);
        named.setMessage(wording().nameHint());
        named.addListener(SWT.Modify, event -> update());
        fill(named, 2);
        ((GridData) label(area, wording().files(), 1).getLayoutData()).verticalAlignment = SWT.TOP;
        list = new org.eclipse.swt.widgets.List(area, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        list.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Composite buttons = new Composite(area, SWT.NONE);
        buttons.setLayout(new GridLayout());
        buttons.setLayoutData(new GridData(SWT.FILL, SWT.TOP, false, false));
        addButtons(buttons);
        button(buttons, "Remo&ve", this::remove);
        advice = label(area, "", 3);
        Css.quiet(advice);
        named.setText(question.to().name());
        add(question.to().recordings());
        return area;
    }

    private static Label label(Composite area, String text, int columns) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(text);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, columns > 1, false, columns, 1);
        data.widthHint = columns > 1 ? 400 : SWT.DEFAULT;
        label.setLayoutData(data);
        return label;
    }

    private static void fill(Control control, int columns) {
        control.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, columns, 1));
    }

    static void button(Composite parent, String text, Runnable run) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        button.addListener(SWT.Selection, event -> run.run());
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, wording().ok(), true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        update();
    }

    final void add(List<Path> more) {
        for (Path file : more) {
            Path absolute = file.toAbsolutePath().normalize();
            if (!files.contains(absolute)) {
                files.add(absolute);
                list.add(absolute.toString());
            }
        }
        update();
    }

    private void remove() {
        int[] selected = list.getSelectionIndices();
        for (int i = selected.length - 1; i >= 0; i--) {
            files.remove(selected[i]);
            list.remove(selected[i]);
        }
        update();
    }

    private String name() {
        return named.getText().strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }

    private Path folder() {
        return question.home().resolve(model.getText() + "-" + name());
    }

    private ModelLibrary.Entry entry() {
        return question.models().get(model.getSelectionIndex());
    }

    private void update() {
        boolean taken = !name().isEmpty() && Files.exists(folder());
        advice.setText(taken ? "There is a model of that name already: choose another name."
                : name().isEmpty() ? "Choose a name, and add recordings." : advice(files.size(), folder()));
        advice.requestLayout();
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(!taken && !name().isEmpty() && isEnough(files.size()));
        }
    }

    @Override
    protected void okPressed() {
        wish = new ModelWish(entry(), List.copyOf(files), folder());
        super.okPressed();
    }

    /** What was asked for, after OK. */
    final ModelWish wish() {
        return wish;
    }
}
