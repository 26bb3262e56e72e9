/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.model.Prediction;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.ProbabilityBars;

/** What the model hears: a bar a class. */
public final class PredictionView extends ClipView {

    private ProbabilityBars bars;
    private Label note;

    @Override
    protected String advice() {
        return "Open a recording to see which emotion the model hears in it.";
    }

    @Override
    protected void createContent(Composite parent) {
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 4;
        parent.setLayout(layout);
        bars = new ProbabilityBars(parent);
        bars.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        note = new Label(parent, SWT.WRAP);
        Css.quiet(note);
        GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.horizontalIndent = 12;
        wide.widthHint = 100;
        note.setLayoutData(wide);
    }

    @Override
    protected void show(ClipDocument shown) {
        Optional<ClipSession> session = shown.session();
        if (session.isEmpty()) {
            bars.show(java.util.List.of(), new double[0], true, -1);
            note.setText(shown.run() instanceof RunState.Failed failed ? failed.message() : "Listening …");
        } else {
            Prediction prediction = session.get().prediction();
            ModelDescriptor model = session.get().model().descriptor();
            boolean classes = model.task() == ModelDescriptor.Task.CATEGORICAL;
            bars.show(prediction.labels(), prediction.probabilities(), classes, classes ? prediction.best() : -2);
            note.setText(classes
                    ? String.format(Locale.ROOT, "%s hears %s.", model.id(), prediction.label())
                    : model.id() + " gives each dimension a value.");
        }
        note.getParent().layout(true, true);
    }

    @Override
    protected void changed(ClipDocument shown, ClipDocument.Aspect aspect) {
        if (aspect == ClipDocument.Aspect.PREDICTION || aspect == ClipDocument.Aspect.RUN && shown.session().isEmpty()) {
            show(shown);
        }
    }
}
