/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.shell;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.runtime.ModelLibrary;
import org.sparsha.timeline.FontScale;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.recordings.ActiveClip;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.FlatButton;

/** At the right of the bar: which model listens, and <em>Explain</em>. */
final class ModelBar {

    private final IWorkbenchWindow window;
    private Analysis analysis;
    private FlatButton model;
    private FlatButton explain;
    private ActiveClip active;
    /** The models as they were when last looked at; the folders are read in the background only. */
    private List<ModelLibrary.Entry> entries = List.of();
    private boolean looked;

    ModelBar(IWorkbenchWindow window) {
        this.window = window;
    }

    Control create(Composite parent) {
        analysis = window.getService(Analysis.class);
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(3, false);
        layout.marginHeight = 0;
        bar.setLayout(layout);
        Label label = new Label(bar, SWT.NONE);
        label.setText("Model");
        Css.quiet(label);
        model = new FlatButton(bar, false, modelTitle(), "");
        model.setMenuArrow(true);
        model.setToolTipText("The model that listens");
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = FontScale.of(bar, 190);
        wide.minimumWidth = FontScale.of(bar, 60);
        wide.heightHint = ToolStrip.buttonHeight(bar);
        model.setLayoutData(wide);
        model.addListener(SWT.Selection, event -> openMenu());
        explain = new FlatButton(bar, true, "Explain", "");
        GridData same = new GridData();
        same.widthHint = FontScale.of(bar, 76);
        same.heightHint = ToolStrip.buttonHeight(bar);
        explain.setLayoutData(same);
        explain.setToolTipText(Commands.describe(window, "explain"));
        explain.addListener(SWT.Selection, event -> explainOrCancel());
        active = ActiveClip.of(window, (old, now) -> follow(now), aspect -> refresh());
        Runnable undo = active.install();
        Runnable changed = () -> {
            follow(active.document());
            look();
        };
        analysis.choices().addListener(changed);
        bar.addListener(SWT.Dispose, event -> {
            undo.run();
            analysis.choices().removeListener(changed);
        });
        refresh();
        look();
        return bar;
    }

    /** Reads what models there are, and shows it soon. */
    private void look() {
        analysis.threads().sound().execute(() -> {
            List<ModelLibrary.Entry> found = analysis.runtime().models().entries();
            analysis.ui().execute(() -> {
                entries = found;
                looked = true;
                refresh();
            });
        });
    }

    /** A recording in front is heard by the model chosen. */
    private void follow(Optional<ClipDocument> inFront) {
        inFront.ifPresent(analysis::keepUp);
        refresh();
    }

    private String modelTitle() {
        if (entries.isEmpty() && !looked) {
            return "…";
        }
        String name = analysis.choices().model();
        int classes = analysis.choices().classes().size();
        return entries.stream().filter(entry -> name.isEmpty() || entry.id().equals(name)).findFirst()
                .map(entry -> shortened(entry.id())).orElse(name.isEmpty() ? "none installed"
                : shortened(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)))
                + (classes == 0 ? "" : ", " + classes + " classes");
    }

    private String modelTip() {
        String name = analysis.choices().model();
        return "The model that listens" + entries.stream()
                .filter(entry -> name.isEmpty() || entry.id().equals(name)).findFirst().flatMap(ModelLibrary.Entry::descriptor)
                .map(descriptor -> ": " + descriptor.title()).orElse("") + (analysis.choices().classes().isEmpty() ? ""
                : "; it can mean " + String.join(", ", analysis.choices().classes()) + " only");
    }

    private static String shortened(String text) {
        return text.length() <= 24 ? text : text.substring(0, 23).strip() + "…";
    }

    private void openMenu() {
        Menu menu = new Menu(model);
        String used = analysis.choices().model();
        for (ModelLibrary.Entry entry : entries) {
            MenuItem item = new MenuItem(menu, SWT.RADIO);
            item.setText(entry.id() + entry.descriptor().map(ModelDescriptor::title).filter(title -> !title.isBlank())
                    .map(title -> "  –  " + title).orElse(""));
            item.setEnabled(entry.descriptor().isPresent());
            item.setSelection(entry.id().equals(used) || used.isEmpty() && menu.getItemCount() == 1);
            item.addListener(SWT.Selection, event -> analysis.choices().setModel(entry.id()));
        }
        MenuItem line = new MenuItem(menu, SWT.SEPARATOR);
        line.setData("line");
        MenuItem more = new MenuItem(menu, SWT.PUSH);
        more.setText("Choose Model…");
        more.addListener(SWT.Selection, event -> Commands.run(window, "choose-model"));
        MenuItem classes = new MenuItem(menu, SWT.PUSH);
        classes.setText("Choose Classes…");
        classes.addListener(SWT.Selection, event -> Commands.run(window, "choose-classes"));
        MenuItem fit = new MenuItem(menu, SWT.PUSH);
        fit.setText("Fit to a Speaker…");
        fit.addListener(SWT.Selection, event -> Commands.run(window, "fit-model"));
        menu.setLocation(model.toDisplay(0, model.getSize().y));
        menu.setVisible(true);
        look(); // for the next time: a model may have been put there meanwhile
    }

    private void explainOrCancel() {
        if (active.document().map(ClipDocument::run).orElse(RunState.IDLE) instanceof RunState.Running running) {
            running.cancel().run();
        } else {
            Commands.run(window, "explain");
        }
    }

    private void refresh() {
        if (model.isDisposed()) {
            return;
        }
        model.setText(modelTitle());
        model.setToolTipText(modelTip());
        boolean running = active != null && active.document().map(ClipDocument::run).orElse(RunState.IDLE) instanceof RunState.Running;
        explain.setText(running ? "Cancel" : "Explain");
        explain.setEnabled(running || Commands.ofActiveEditor(window).map(commands -> commands.can("explain")).orElse(false));
    }
}
