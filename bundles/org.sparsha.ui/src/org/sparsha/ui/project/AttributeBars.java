/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.sparsha.application.project.AttributeResults;
import org.sparsha.application.project.ProjectSnapshot;
import org.sparsha.application.project.ResultDetails;
import org.sparsha.application.project.RunResults;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.Names;

/**
 * How a run does by speaker, or by any other attribute of the recordings that is chosen here: bars, the weakest first; one that is pressed
 * has the table show its recordings.
 */
final class AttributeBars {

    private static final String SPEAKER = "speaker";
    private static final double CLEARLY = 0.1;

    private final Composite area;
    private final ProjectDesk desk;
    private final Runnable resized;
    private final Combo choice;
    private final IntervalBars bars;
    private final Label note;
    private Optional<RunResults> results = Optional.empty();
    private Optional<AttributeResults> measured = Optional.empty();
    private String attribute = SPEAKER;

    /** {@code resized} is run when more or fewer bars are shown. */
    AttributeBars(Composite parent, ProjectDesk desk, Runnable resized) {
        this.area = new Composite(parent, SWT.NONE); // a class of its own would have no colours of the style sheet
        this.desk = desk;
        this.resized = resized;
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        area.setLayout(layout);
        Label heading = new Label(area, SWT.NONE);
        heading.setText("UAR, 95 %, by");
        heading.setToolTipText("The weakest come first");
        Css.heading(heading);
        choice = new Combo(area, SWT.READ_ONLY);
        Names.give(choice, "UAR by");
        choice.add(SPEAKER);
        choice.select(0);
        choice.addListener(SWT.Selection, event -> by(choice.getText()));
        choice.addListener(SWT.MouseVerticalWheel, event -> event.doit = choice.isFocusControl()); // else meant for the page
        choice.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        note = new Label(area, SWT.WRAP);
        Css.quiet(note);
        wide(note);
        bars = new IntervalBars(area, "UAR by attribute", this::press);
        wide(bars);
    }

    Composite control() {
        return area;
    }

    private static void wide(Control control) {
        control.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    }

    /** Offers what the recordings that are there now can be told apart by. */
    private void offer() {
        List<String> names = new ArrayList<>(List.of(SPEAKER));
        desk.snapshot().map(ProjectSnapshot::table).map(AttributeResults::attributes).ifPresent(names::addAll);
        attribute = names.contains(attribute) ? attribute : SPEAKER;
        if (!names.equals(List.of(choice.getItems()))) {
            choice.setItems(names.toArray(String[]::new));
        }
        choice.select(names.indexOf(attribute));
    }

    /** Shows the results by an attribute. */
    private void by(String name) {
        if (!name.equals(attribute)) {
            attribute = name;
            results.ifPresent(this::show);
            resized.run();
        }
    }

    /** Shows other results, by the attribute that was chosen last where there is such a one; whoever calls lays this out. */
    void show(RunResults now) {
        results = Optional.of(now);
        measured = Optional.empty();
        offer();
        if (attribute.equals(SPEAKER)) {
            showSpeakers(now);
        } else if (now.evaluation() instanceof ClassEvaluation evaluation) {
            measure(now, evaluation);
        }
    }

    private void showSpeakers(RunResults now) {
        List<ResultDetails.OfSpeaker> speakers = now.details().map(ResultDetails::speakers).orElse(List.of());
        double mean = mean(now);
        bars.show(speakers.stream().map(one -> new IntervalBars.Bar(one.name(), one.uar(), one.interval().low(), one.interval().high(),
                one.uar() < mean - CLEARLY)).toList());
        say(speakers.isEmpty() ? "The corpus names no speakers." : rest(speakers.size(), "speakers", SPEAKER));
    }

    private static double mean(RunResults now) {
        return now.evaluation() instanceof ClassEvaluation evaluation ? evaluation.confusion().uar() : 0;
    }

    private void measure(RunResults now, ClassEvaluation evaluation) {
        ProjectSnapshot project = desk.snapshot().orElseThrow();
        String wanted = attribute;
        say("Measuring…");
        BackgroundJob.runBehind("Measuring by " + wanted, progress -> {
            AttributeResults made = AttributeResults.of(evaluation, project, wanted, now.seed(), progress);
            return () -> {
                if (!area.isDisposed() && wanted.equals(attribute) && results.filter(shown -> shown == now).isPresent()) {
                    show(now, made);
                }
            };
        }, desk.analysis().ui(), desk::complain);
    }

    private void show(RunResults now, AttributeResults made) {
        measured = Optional.of(made);
        double mean = mean(now);
        bars.show(made.groups().stream().map(one -> new IntervalBars.Bar(one.name(), one.uar(), one.interval().low(),
                one.interval().high(), one.uar() < mean - CLEARLY)).toList());
        say(made.groups().isEmpty() ? "None of the recordings has an answer." : rest(made.groups().size(), "values", attribute));
        resized.run();
    }

    /** Where the others are, of more than are shown. */
    private static String rest(int count, String what, String column) {
        return count <= AttributeResults.MOST_INTERVALS ? "" : AttributeResults.MOST_INTERVALS + " of " + count + " " + what
                + "; grouping the table by " + column + " has all.";
    }

    private void say(String words) {
        note.setText(words.replace("&", "&&"));
        note.setVisible(!words.isEmpty());
        ((GridData) note.getLayoutData()).exclude = words.isEmpty();
    }

    private void press(String name) {
        if (attribute.equals(SPEAKER)) {
            desk.narrow(List.of(new RecordingFilter.Condition(SPEAKER, RecordingFilter.Comparison.IS,
                    List.of(name.toLowerCase(Locale.ROOT)))));
        } else {
            measured.stream().flatMap(all -> all.groups().stream()).filter(group -> group.name().equals(name)).findFirst()
                    .ifPresent(group -> desk.narrow(group.conditions()));
        }
    }
}
