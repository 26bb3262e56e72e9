/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.sparsha.application.course.CourseWindow;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.model.Prediction;
import org.sparsha.timeline.TimeFormat;
import org.sparsha.ui.session.AnswerWords;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.ClipWarnings;
import org.sparsha.ui.session.GivenLabels;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.ProbabilityBars;
import org.sparsha.ui.widgets.ScrolledPage;
import org.sparsha.ui.widgets.WarningBox;

/** What the model hears: a bar a class, of the whole recording, or of the moment that is heard or under the mouse. */
public final class PredictionView extends ClipView {

    private static final int NARROWEST = 120;

    private final Runnable running = () -> document().ifPresent(this::showMoment);
    private final Runnable labels = () -> document().ifPresent(this::showReference);
    private ScrolledPage scrolled;
    private ProbabilityBars bars;
    private Label note;
    private Label reference;
    private WarningBox warnings;
    private RunningStrip strip;
    private MomentsPanel moments;
    private List<String> labelled = List.of();

    @Override
    protected String advice() {
        return "Open a recording to see which emotion the model hears in it.";
    }

    @Override
    protected void createContent(Composite content) {
        content.setLayout(new FillLayout());
        scrolled = new ScrolledPage(content, NARROWEST);
        Composite parent = scrolled.page();
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 4;
        parent.setLayout(layout);
        warnings = new WarningBox(parent); // first: below the bars nobody would see it where room is short
        ((GridData) warnings.getLayoutData()).horizontalIndent = 12;
        bars = new ProbabilityBars(parent);
        bars.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        note = new Label(parent, SWT.WRAP);
        Css.quiet(note);
        GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.horizontalIndent = 12;
        wide.widthHint = 100;
        note.setLayoutData(wide);
        reference = new Label(parent, SWT.WRAP);
        GridData said = new GridData(SWT.FILL, SWT.TOP, true, false);
        said.horizontalIndent = 12;
        said.widthHint = 100;
        reference.setLayoutData(said);
        GivenLabels given = getSite().getService(GivenLabels.class);
        given.addListener(labels);
        parent.addListener(SWT.Dispose, event -> given.removeListener(labels));
        strip = new RunningStrip(parent);
        GridData below = new GridData(SWT.FILL, SWT.TOP, true, false);
        below.horizontalIndent = 12;
        strip.setLayoutData(below);
        moments = new MomentsPanel(parent, range -> page().ifPresent(page -> page.player().play(range)), scrolled::fit);
    }

    @Override
    protected void show(ClipDocument shown) {
        shown.running().addListener(running);
        fill(shown);
    }

    @Override
    protected void hide(ClipDocument hidden) {
        hidden.running().removeListener(running);
    }

    private void fill(ClipDocument shown) {
        Optional<Prediction> said = said(shown);
        labelled = said.map(Prediction::labels).orElse(List.of());
        if (said.isEmpty()) {
            bars.show(List.of(), new double[0], true, -1);
        } else {
            bars.show(said.get(), said.get().isDistribution());
        }
        List<String> whole = ClipWarnings.ofAnswer(shown);
        warnings.show(whole, ClipWarnings.inShort(whole, AnswerWords.ofStranger(shown)));
        showReference(shown);
        showMoment(shown);
        scrolled.fit();
    }

    /** What is to be seen: the answer to the whole, or, of a long recording of which nothing is chosen, to its first window. */
    private static Optional<Prediction> said(ClipDocument shown) {
        return shown.session().map(ClipSession::prediction)
                .or(() -> shown.running().windows().stream().findFirst().map(CourseWindow::answer));
    }

    /** What the corpora say of the recording stays beside what the model says. */
    private void showReference(ClipDocument shown) {
        if (reference.isDisposed()) {
            return;
        }
        String words = String.join("\n", getSite().getService(GivenLabels.class).of(shown.path()));
        ((GridData) reference.getLayoutData()).exclude = words.isEmpty();
        reference.setVisible(!words.isEmpty());
        reference.setText(words);
        reference.requestLayout();
    }

    private void showMoment(ClipDocument shown) {
        if (!labelled.equals(said(shown).map(Prediction::labels).orElse(List.of()))) {
            fill(shown); // the first window of a long recording has its answer
            return;
        }
        Optional<CourseWindow> moment = shown.session().isEmpty() && !shown.isFollowed() ? Optional.empty()
                : shown.running().pointed();
        moment.map(CourseWindow::answer).or(() -> said(shown)).ifPresent(bars::change);
        say(moment.map(window -> words(shown, window)).orElseGet(() -> AnswerWords.of(shown)));
        strip.show(shown, moment);
        moments.show(shown);
    }

    private void say(String text) {
        boolean empty = text.isEmpty();
        if (((GridData) note.getLayoutData()).exclude != empty) {
            ((GridData) note.getLayoutData()).exclude = empty;
            note.setVisible(!empty);
            note.requestLayout();
        }
        note.setText(text);
    }

    private static String words(ClipDocument shown, CourseWindow window) {
        double rate = shown.info().sampleRate();
        String where = TimeFormat.position(window.range().start(), rate) + " – " + TimeFormat.position(window.range().end(), rate);
        return window.answer().isDistribution() ? where + ": " + window.answer().label() : where;
    }

    @Override
    protected void changed(ClipDocument shown, ClipDocument.Aspect aspect) {
        if (aspect == ClipDocument.Aspect.PREDICTION || aspect == ClipDocument.Aspect.RUN && shown.session().isEmpty()) {
            fill(shown);
        }
    }
}
