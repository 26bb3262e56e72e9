/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.sparsha.application.training.JournalEntry;
import org.sparsha.application.training.TrainingCourse;
import org.sparsha.application.training.TrainingPlace;
import org.sparsha.core.Counted;
import org.sparsha.corpus.PValue;
import org.sparsha.corpus.comparison.RunComparison;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.FilePrompt;
import org.sparsha.ui.widgets.FlatButton;
import org.sparsha.ui.widgets.Headings;
import org.sparsha.ui.widgets.Names;
import org.sparsha.ui.widgets.ScrolledPage;

/** How far the training shown is: curves, simple methods beside it, folds; stopping, going on, using and comparing it. */
public final class TrainingView extends ViewPart {

    private static final int WIDTH = 320;
    private static final String BESIDE = "Beside it, on the same folds";

    private final Runnable listener = this::refresh;
    private TrainingDesk desk;
    private ScrolledPage scrolled;
    private Composite page;
    private Combo places;
    private Label state;
    private Label problem;
    private FlatButton stop;
    private FlatButton goOn;
    private FlatButton use;
    private FlatButton compare;
    private CourseCanvas curves;
    private Label besideTitle;
    private BesideTable beside;
    private Label compared;
    private FoldCells folds;
    private Label warnings;
    private final List<Control> details = new ArrayList<>();
    private List<TrainingPlace> listed = List.of();

    @Override
    public void createPartControl(Composite parent) {
        desk = getSite().getService(TrainingDesk.class);
        parent.setLayout(new FillLayout());
        scrolled = new ScrolledPage(parent, WIDTH);
        page = scrolled.page();
        GridLayout layout = new GridLayout(1, false);
        layout.marginWidth = 12;
        layout.marginHeight = 8;
        page.setLayout(layout);
        bar();
        state = words();
        problem = words();
        Css.bad(problem);
        curves = wide(new CourseCanvas(page));
        details.add(curves);
        besideTitle = heading(BESIDE);
        beside = new BesideTable(page);
        details.add(wide(beside.control()));
        compared = words();
        heading("Folds");
        folds = wide(new FoldCells(page));
        details.add(folds);
        warnings = words();
        Css.quiet(warnings);
        desk.addListener(listener);
        refresh();
    }

    private void bar() {
        Composite bar = new Composite(page, SWT.NONE);
        RowLayout row = new RowLayout();
        row.marginTop = 0;
        row.marginBottom = 0;
        row.center = true;
        bar.setLayout(row);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        places = new Combo(bar, SWT.READ_ONLY);
        places.setLayoutData(new RowData());
        Names.give(places, "Training");
        places.addListener(SWT.Selection, event -> desk.choose(listed.get(places.getSelectionIndex())));
        stop = button(bar, "Stop, Keep the Best", "Stops; the package holds the best so far, and the training can go on", desk::stop);
        goOn = button(bar, "Go On", "Goes on where it was stopped", desk::goOn);
        use = button(bar, "Use Model", "The model listens from now on", desk::use);
        compare = button(bar, "Compare with…", "Compares it with another training, or another run on the same recordings, by paired tests",
                this::compare);
    }

    private static FlatButton button(Composite bar, String text, String tip, Runnable run) {
        FlatButton button = new FlatButton(bar, false, text, "");
        button.setToolTipText(tip);
        button.addListener(SWT.Selection, event -> run.run());
        return button;
    }

    private <C extends Control> C wide(C control) {
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.widthHint = WIDTH;
        control.setLayoutData(data);
        return control;
    }

    private Label words() {
        return wide(new Label(page, SWT.WRAP));
    }

    private Label heading(String text) {
        Label label = Headings.over(page, text, 1, WIDTH);
        details.add(label);
        return label;
    }

    private void refresh() {
        if (page.isDisposed()) {
            return;
        }
        TrainingCourse course = desk.course();
        list();
        state.setText(stateText(course));
        problem.setText(problemText(course).replace("&", "&&"));
        stop.setEnabled(desk.isAtWork());
        goOn.setEnabled(!desk.isAtWork() && desk.chosen().isPresent() && !(course.end().orElse(null) instanceof JournalEntry.Finished));
        use.setEnabled(desk.model().isPresent() && !desk.isInUse() && !desk.isAtWork());
        use.setText(desk.isInUse() ? "In Use" : "Use Model");
        compare.setEnabled(course.end().orElse(null) instanceof JournalEntry.Finished);
        stop.getParent().layout(true, true);
        curves.show(course);
        table();
        compared.setText(comparedText());
        details.forEach(control -> {
            control.setVisible(desk.chosen().isPresent());
            ((GridData) control.getLayoutData()).exclude = desk.chosen().isEmpty();
        });
        folds.show(course, desk.isAtWork());
        warnings.setText(WindowWords.of(String.join("\n", course.warnings())).replace("&", "&&"));
        scrolled.fit();
    }

    private void list() {
        if (!listed.equals(desk.places())) {
            listed = desk.places();
            places.setItems(listed.stream().map(TrainingPlace::name).toArray(String[]::new));
        }
        places.setVisible(!listed.isEmpty());
        ((RowData) places.getLayoutData()).exclude = listed.isEmpty();
        desk.chosen().ifPresent(place -> places.select(listed.indexOf(place)));
    }

    private String stateText(TrainingCourse course) {
        if (desk.chosen().isEmpty()) {
            return "No model has been trained here yet. Choose recordings in Recipe, listen to the altered copies, and start.";
        }
        String name = desk.chosen().get().name();
        Optional<JournalEntry> end = course.end();
        if (!desk.isAtWork() && end.isPresent()) {
            return switch (end.get()) {
                case JournalEntry.Finished done -> String.format(Locale.ROOT, "%s is finished: UAR %.2f (%.2f–%.2f) on what was left "
                        + "out%s.", name, done.uar(), done.low(), done.high(), done.left().isEmpty() ? "" : "; " + done.left().size()
                                + (done.left().size() == 1 ? " recording could not be used" : " recordings could not be used"));
                case JournalEntry.Stopped stopped when course.lacksOnlyBeside() -> name
                        + " is made. The original's network beside it was stopped; Go On trains it.";
                case JournalEntry.Stopped stopped -> name + " was stopped. " + (stopped.kept() ? "Its package holds the best so far."
                        : "No model was trained yet; what was analysed is kept.");
                default -> name + " failed. What was trained is kept.";
            };
        }
        if (!desk.isAtWork()) {
            return course.begun().isEmpty() ? name : name + " was ended before its time; a kill loses an epoch at most.";
        }
        if (course.prepared().isEmpty()) {
            return name + ": analysing the recordings…";
        }
        if (course.lacksOnlyBeside()) {
            return name + " is made; the original's network is being trained beside it.";
        }
        return String.format(Locale.ROOT, "%s: %d of %d folds%s.", name, course.judged().size(), course.prepared().get().folds().size(),
                course.secondsLeft().isPresent() ? ", about " + time(course.secondsLeft().getAsInt()) + " left" : "");
    }

    private static String time(int seconds) {
        return seconds < 90 ? seconds + " s" : (seconds + 30) / 60 + " min";
    }

    private String problemText(TrainingCourse course) {
        return course.end().orElse(null) instanceof JournalEntry.Failed failed && !desk.isAtWork()
                ? WindowWords.of(failed.message()) : desk.problem();
    }

    private void table() {
        int answered = desk.beside().recordings();
        besideTitle.setText(answered == 0 ? BESIDE : BESIDE + ": " + Counted.of(answered, "recording")
                + (desk.course().end().orElse(null) instanceof JournalEntry.Finished ? "" : " so far"));
        beside.show(desk.chosen().map(TrainingPlace::name).orElse(""), desk.beside());
    }

    private void compare() {
        FilePrompt.of(page.getDisplay()).folder(page.getShell(), "Another Training's Answers, or Another Run",
                "The folder of a run on the same recordings: held-out in another training's folder, or a run of a project")
                .ifPresent(desk::compare);
    }

    private String comparedText() {
        if (desk.differences().isEmpty()) {
            return "";
        }
        RunComparison comparison = desk.differences().get().comparison();
        StringBuilder text = new StringBuilder();
        comparison.pairs().getFirst().differences().forEach(one -> text.append(String.format(Locale.ROOT,
                "%s against %s: %s %+.3f (95 %% %+.3f to %+.3f), p %s by paired bootstrap%s.%n", comparison.pairs().getFirst().second(),
                comparison.pairs().getFirst().first(), one.measure(), one.delta(), one.bootstrap().low(), one.bootstrap().high(),
                PValue.words(one.corrected()), comparison.bySpeaker() ? " over speakers" : "")));
        comparison.drawn().caution().ifPresent(caution -> text.append(caution).append('\n'));
        text.append(comparison.shared()).append(" recordings are in both, ").append(desk.differences().get().recordings().size())
                .append(" are not heard alike.");
        return text.toString();
    }

    @Override
    public void setFocus() {
        if (places.isVisible()) {
            places.setFocus();
        } else {
            page.setFocus();
        }
    }

    @Override
    public void dispose() {
        desk.removeListener(listener);
        super.dispose();
    }
}
