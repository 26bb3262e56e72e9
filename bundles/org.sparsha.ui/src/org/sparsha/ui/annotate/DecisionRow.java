/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

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

/** The buttons that decide on a disagreement: a label each, or a person each whose marks or traces hold. On the UI's thread. */
final class DecisionRow {

    private final Composite row;
    private final BiConsumer<Disagreements.Item, Disagreements.Decision> decided;
    private final Runnable timeline;
    private Optional<Content> content = Optional.empty();

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

    /** {@code decided} is given the decision, by nobody yet; {@code timeline} shows the traces of the recording on the timeline. */
    DecisionRow(Composite parent, BiConsumer<Disagreements.Item, Disagreements.Decision> decided, Runnable timeline) {
        this.decided = decided;
        this.timeline = timeline;
        row = new Composite(parent, SWT.NONE);
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
        if (now.item().isPresent() && now.task().isPresent()) {
            create(now, now.item().get(), now.task().get());
        } else {
            Label advice = new Label(row, SWT.NONE);
            Css.quiet(advice);
            advice.setText(now.task().isEmpty() ? "" : now.none() ? "No disagreement."
                    : "Choose a recording to hear it and to decide.");
        }
    }

    /** The labels that somebody gave come first, then the others. */
    private void create(Content now, Disagreements.Item item, AnnotationTask task) {
        Optional<Disagreements.Decision> decision = item.decision();
        if (task.unit() == AnnotationTask.Unit.TRACE) {
            item.answers().keySet().forEach(who -> traces("Take " + who + "'s", who, item));
            traces("Take the Mean", Disagreements.Decision.MEAN, item);
            button("Show on Timeline", false).addListener(SWT.Selection, event -> timeline.run());
        } else if (task.unit().isMarked()) {
            now.marks().forEach((who, marks) -> decide(button("Take " + who + "'s",
                    decision.flatMap(Disagreements.Decision::marks).filter(marks::equals).isPresent()), item, Optional.empty(),
                    Optional.of(marks)));
        } else {
            List<String> names = new ArrayList<>(item.answers().values().stream().distinct().toList());
            task.labels().names().stream().filter(name -> !names.contains(name)).forEach(names::add);
            names.forEach(name -> decide(button("Decide: " + name, decision.flatMap(Disagreements.Decision::label)
                    .filter(name::equals).isPresent()), item, Optional.of(name), Optional.empty()));
        }
    }

    private void traces(String text, String whose, Disagreements.Item item) {
        button(text, item.decision().flatMap(Disagreements.Decision::traces).filter(whose::equals).isPresent())
                .addListener(SWT.Selection, event -> decided.accept(item, new Disagreements.Decision(Optional.empty(), "", "",
                        Optional.empty(), Optional.of(whose))));
    }

    private void decide(FlatButton button, Disagreements.Item item, Optional<String> label, Optional<Marks> marks) {
        button.addListener(SWT.Selection, event -> decided.accept(item, new Disagreements.Decision(label, "", "", marks)));
    }

    private FlatButton button(String text, boolean holds) {
        FlatButton button = new FlatButton(row, false, text.replace("&", "&&"), "");
        button.setChecked(holds);
        return button;
    }
}
