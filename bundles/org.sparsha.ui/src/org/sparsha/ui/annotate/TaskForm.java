/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.annotate;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.sparsha.application.annotation.NewTask;
import org.sparsha.application.annotation.TaskPlace;
import org.sparsha.core.Counted;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.settings.Settings;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.FilePrompt;
import org.sparsha.ui.widgets.FlatButton;

/** What is seen where no task is open: what labelling is, where the recordings are, which task, who one is, or a new task. */
final class TaskForm {

    /** What the folder of recordings is remembered by. */
    static final String PURPOSE = "Recordings to Label";

    private final FormPage form;
    private final Composite page;
    private final Settings settings;
    private final Corpora corpora;
    private final OpenTask open;
    private final Text where;
    private final Combo tasks;
    private final Text who;
    private final NewTaskForm fresh;
    private final FlatButton make;
    private final Label problem;
    private final FlatButton begin;
    private Optional<TaskPlace> place = Optional.empty();
    private Optional<OpenTask.Proposal> proposed = Optional.empty();

    TaskForm(Composite parent, Settings settings, Corpora corpora, OpenTask open, List<String> segmenters) {
        this.corpora = corpora;
        this.settings = settings;
        this.open = open;
        form = new FormPage(parent);
        page = form.page();
        form.heading("Label recordings");
        form.sentence("Several people label the same recordings, each for themselves, with one key a label. Then it is measured how far "
                + "they agree, disagreement is decided, and one label made of many. Choose a project or a folder of recordings to begin.");
        where = form.text("Recordings:", "A project, or a folder of recordings");
        where.addListener(SWT.DefaultSelection, event -> typed());
        where.addListener(SWT.FocusOut, event -> {
            String text = where.getText().strip();
            if (!text.isEmpty() && place.filter(known -> known.folder().toString().equals(text)).isEmpty()) {
                typed();
            }
        });
        button("Choose…", "open", this::choose);
        form.label("Task:");
        tasks = new Combo(page, SWT.READ_ONLY);
        tasks.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        form.label("");
        who = form.text("I am:", "Your name");
        begin = button("Begin", "play", this::begin);
        form.heading("New task");
        fresh = new NewTaskForm(page, segmenters);
        fresh.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        make = button("Make Task", "annotations", this::make);
        make.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, false, false));
        problem = new Label(page, SWT.WRAP);
        Css.bad(problem);
        GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1);
        wide.widthHint = 300;
        problem.setLayoutData(wide);
        who.setText(settings.annotator());
        settings.folders(PURPOSE).stream().findFirst().filter(known -> java.nio.file.Files.isDirectory(Path.of(known)))
                .ifPresent(known -> use(Path.of(known)));
        enable();
    }

    Composite page() {
        return form.control();
    }

    private FlatButton button(String title, String icon, Runnable run) {
        return form.button(title, icon, title.equals("Begin"), SWT.CENTER, run);
    }

    private void choose() {
        FilePrompt.of(page.getDisplay()).folder(page.getShell(), PURPOSE, "A project, or a folder of recordings").ifPresent(this::use);
    }

    private void typed() {
        try {
            use(Path.of(where.getText().strip()));
        } catch (java.nio.file.InvalidPathException e) {
            say("'" + where.getText() + "' is not the path of a folder.");
        }
    }

    /** Shows the tasks of a project or folder. */
    void use(Path folder) {
        try {
            TaskPlace chosen = TaskPlace.of(folder, corpora);
            List<String> known = chosen.tasks().tasks();
            if (place.filter(before -> before.folder().equals(chosen.folder())).isEmpty()) {
                proposed.map(OpenTask.Proposal::filter).ifPresent(fresh::leave); // it names recordings of the place before
            }
            place = Optional.of(chosen);
            settings.setFolder(PURPOSE, folder.toString());
            where.setText(chosen.folder().toString());
            tasks.setItems(known.toArray(String[]::new));
            tasks.select(0);
            say("");
        } catch (SparshaException e) {
            say(WindowWords.of(e));
        }
        enable();
    }

    /** Begins a new task on recordings that were chosen elsewhere; once, so that what is typed then stays. */
    void propose(OpenTask.Proposal wanted) {
        if (!proposed.equals(Optional.of(wanted))) {
            proposed = Optional.of(wanted);
            use(wanted.folder());
            fresh.begin(wanted.filter());
            say("The new task is about what was chosen (" + Counted.of(wanted.recordings(), "recording") + "): name it and make it.");
        }
    }

    private void enable() {
        begin.setEnabled(place.isPresent() && tasks.getItemCount() > 0);
    }

    private void begin() {
        String person = who.getText().strip();
        if (person.isEmpty()) {
            say("Say who you are: answers are kept by name.");
            who.setFocus();
            return;
        }
        settings.setAnnotator(person);
        say("Opening the recordings …");
        open.begin(place.orElseThrow(), tasks.getText(), person, this::say);
    }

    private void make() {
        if (place.isEmpty()) {
            say("Choose a project or a folder of recordings first.");
            return;
        }
        try {
            AnnotationTask task = fresh.task();
            Optional<String> goldItems = fresh.goldItems();
            TaskPlace here = place.get();
            make.setEnabled(false);
            say("Looking through the recordings …");
            open.work(() -> NewTask.make(here, task, goldItems, Progress.none()), this::made, text -> {
                say(text);
                enableMake();
            });
        } catch (SparshaException e) {
            say(WindowWords.of(e));
        }
    }

    private void made(NewTask.Made made) {
        if (!page.isDisposed()) {
            enableMake();
            use(place.orElseThrow().folder());
            tasks.select(Arrays.asList(tasks.getItems()).indexOf(made.task().name()));
            enable();
        }
    }

    private void enableMake() {
        if (!make.isDisposed()) {
            make.setEnabled(true);
        }
    }

    /** Says what went wrong, or nothing. */
    void say(String text) {
        if (!problem.isDisposed()) {
            problem.setText(text.replace("&", "&&"));
            page.layout(true, true);
            form.fit();
        }
    }

    void setFocus() {
        if (proposed.isPresent() && proposed.equals(open.proposal())) {
            fresh.setFocus();
        } else if (begin.getEnabled()) {
            begin.setFocus();
        } else {
            where.setFocus();
        }
    }
}
