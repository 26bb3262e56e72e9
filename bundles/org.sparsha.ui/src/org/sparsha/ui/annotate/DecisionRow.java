/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.sparsha.application.annotation.Disagreements;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.Marks;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.FlatButton;

/** The buttons that decide a disagreement: a label, or somebody's marks. To be used on the UI's thread. */
final class DecisionRow {

    private final Composite row;
    private final Decide decide;
    private Optional<Content> content = Optional.empty();

    /** Told what was decided. */
    interface Decide {
        void decide(Disagreements.Item item, Optional<String> label, Optional<Marks> marks);
    }

    /**
     * What the buttons are made of.
     *
     * @param task the task whose disagreements are listed
     * @param none whether it has no disagreement
     * @param item the one that was chosen
     * @param marks who marked what in its recording
     */
    record Content(Optional<AnnotationTask> task, boolean none, Optional<Disagreements.Item> item, Map<String, Marks> marks) {
    }

    DecisionRow(Composite within, Decide decide) {
        this.decide = decide;
        row = new Composite(within, SWT.NONE);
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.wrap = true;
        layout.marginLeft = 0;
        row.setLayout(layout);
        row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    }

    /** Makes the buttons; those that are there stay where nothing has changed, since somebody may be about to press one. */
    void show(Content now) {
        if (content.equals(Optional.of(now))) {
            return;
        }
        content = Optional.of(now);
        for (Control child : row.getChildren()) {
            child.dispose();
        }
        if (now.item().isPresent()) {
            create(now, now.item().get());
        } else {
            Label advice = new Label(row, SWT.NONE);
            Css.quiet(advice);
            advice.setText(now.task().isEmpty() ? "" : now.none() ? "No disagreement."
                    : "Choose a recording to hear it and to decide.");
        }
    }

    /** The labels that somebody gave come first, then the others. */
    private void create(Content now, Disagreements.Item item) {
        Optional<Disagreements.Decision> decision = item.decision();
        now.marks().forEach((who, marks) -> button("Take " + who + "'s",
                decision.flatMap(Disagreements.Decision::marks).filter(marks::equals).isPresent(), item, Optional.empty(),
                Optional.of(marks)));
        if (now.marks().isEmpty()) {
            List<String> names = new ArrayList<>(item.answers().values().stream().distinct().toList());
            now.task().ifPresent(task -> task.labels().names().stream().filter(name -> !names.contains(name)).forEach(names::add));
            names.forEach(name -> button("Decide: " + name,
                    decision.flatMap(Disagreements.Decision::label).filter(name::equals).isPresent(), item, Optional.of(name),
                    Optional.empty()));
        }
    }

    private void button(String text, boolean holds, Disagreements.Item item, Optional<String> label, Optional<Marks> marks) {
        FlatButton button = new FlatButton(row, false, text.replace("&", "&&"), "");
        button.setChecked(holds);
        button.addListener(SWT.Selection, event -> decide.decide(item, label, marks));
    }
}
