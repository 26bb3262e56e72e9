/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.sparsha.application.annotation.LabellingDesk;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.LabelSet;
import org.sparsha.corpus.task.TaskLabel;
import org.sparsha.ui.widgets.FlatButton;

/** The labels of a task as large buttons, each with its key; the one chosen stays pressed. */
final class LabelRow {

    private static final int SPACING = 6;

    private final Composite row;
    private final List<FlatButton> buttons = new ArrayList<>();
    private final List<FlatButton> steps = new ArrayList<>();
    private final Consumer<TaskLabel> chosen;
    private final Consumer<Integer> strong;
    private FlatButton cantTell;
    private String made = "";

    /** @param doubted run where one can't tell */
    LabelRow(Composite parent, Consumer<TaskLabel> chosen, Runnable doubted, Consumer<Integer> strong) {
        this.chosen = chosen;
        this.strong = strong;
        row = new Composite(parent, SWT.NONE);
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.wrap = true;
        layout.spacing = SPACING;
        layout.marginLeft = 0;
        row.setLayout(layout);
        row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        row.setData(doubted);
    }

    /** Shows what is chosen; {@code keys} say which key "can't tell" has. */
    void show(LabellingDesk desk, String cantTellKey) {
        LabelSet set = desk.session().task().labels();
        boolean wanted = desk.session().task().unit() != AnnotationTask.Unit.TRACE;
        row.setVisible(wanted);
        ((GridData) row.getLayoutData()).exclude = !wanted;
        String shown = set + cantTellKey;
        if (!shown.equals(made)) {
            made = shown;
            build(set, cantTellKey);
        }
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setChecked(desk.isChosen(set.labels().get(i).name()));
            buttons.get(i).setEnabled(desk.session().current().isPresent());
        }
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).setChecked(desk.intensity().isPresent() && desk.intensity().getAsInt() == i + 1);
        }
        if (cantTell != null) {
            cantTell.setChecked(desk.isCantTell());
            cantTell.setEnabled(desk.session().current().isPresent());
        }
    }

    private void build(LabelSet set, String cantTellKey) {
        for (Control child : row.getChildren()) {
            child.dispose();
        }
        buttons.clear();
        steps.clear();
        for (TaskLabel label : set.labels()) {
            FlatButton button = new FlatButton(row, false, label.key().isEmpty() ? label.name() : label.key() + "  " + label.name(), "");
            if (!label.description().isEmpty()) {
                button.setToolTipText(label.description());
            }
            button.addListener(SWT.Selection, event -> chosen.accept(label));
            buttons.add(button);
        }
        cantTell = null;
        if (set.cantTell()) {
            cantTell = new FlatButton(row, false, (cantTellKey.isEmpty() ? "" : cantTellKey + "  ") + "can't tell", "");
            cantTell.addListener(SWT.Selection, event -> ((Runnable) row.getData()).run());
        }
        for (int step = 1; step <= set.intensity(); step++) {
            int value = step;
            FlatButton button = new FlatButton(row, false, step == 1 ? "intensity 1" : String.valueOf(step), "");
            button.setToolTipText("Intensity " + step + " of " + set.intensity());
            button.addListener(SWT.Selection, event -> strong.accept(value));
            steps.add(button);
        }
        row.requestLayout();
    }
}
