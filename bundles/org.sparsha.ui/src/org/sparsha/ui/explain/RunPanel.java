/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.explain;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.sparsha.core.SparshaException;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.analysis.ExplainChoice;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.FlatButton;

/** What an explanation will cost, the button that makes it, how far it is and how long it takes yet, or why it failed. */
final class RunPanel {

    private final Analysis analysis;
    private final Runnable resized;
    private final Composite panel;
    private final FlatButton explain;
    private final FlatButton compare;
    private final Label words;
    private final FlatButton instead;
    private final ProgressBar bar;
    private Optional<ClipDocument> document = Optional.empty();
    private String complaint = "";
    private int estimating;
    private Optional<ExplainChoice> working = Optional.empty();

    RunPanel(Composite parent, Analysis analysis, Runnable resized) {
        this.analysis = analysis;
        this.resized = resized;
        panel = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        panel.setLayout(layout);
        explain = new FlatButton(panel, true, "Explain again", "");
        explain.addListener(SWT.Selection, event -> document.ifPresent(this::start));
        compare = new FlatButton(panel, false, "Compare with…", "");
        compare.setMenuArrow(true);
        compare.addListener(SWT.Selection, event -> document.ifPresent(shown -> CompareMenu.open(compare, analysis, shown)));
        bar = new ProgressBar(panel, SWT.SMOOTH);
        bar.setMaximum(1000);
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
        wide.exclude = true;
        bar.setLayoutData(wide);
        bar.setVisible(false);
        words = new Label(panel, SWT.WRAP);
        GridData text = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
        text.widthHint = 120;
        words.setLayoutData(text);
        Css.quiet(words);
        instead = new FlatButton(panel, false, "", "");
        GridData below = new GridData(SWT.LEFT, SWT.TOP, false, false, 2, 1);
        below.exclude = true;
        instead.setLayoutData(below);
        instead.setVisible(false);
        instead.addListener(SWT.Selection, event -> working.ifPresent(choice -> {
            analysis.choices().setMethod(choice);
            document.ifPresent(analysis::explain);
        }));
    }

    /** Has a failure that is told go: another choice has been made. */
    void chosenAnew() {
        document.filter(shown -> shown.run() instanceof RunState.Failed).ifPresent(shown -> shown.setRun(RunState.IDLE));
        estimate();
    }

    /** Offers a choice that works, if there is one. */
    private void offer(Optional<ExplainChoice> choice) {
        working = choice;
        boolean shown = choice.isPresent();
        choice.ifPresent(other -> instead.setText("Explain by " + analysis.plans().words(other)));
        if (instead.getVisible() != shown) {
            instead.setVisible(shown);
            ((GridData) instead.getLayoutData()).exclude = !shown;
        }
        panel.requestLayout();
        resized.run();
    }

    Control control() {
        return panel;
    }

    void show(ClipDocument shown) {
        document = Optional.of(shown);
        state(shown);
        estimate();
    }

    void update(ClipDocument shown, ClipDocument.Aspect aspect) {
        if (aspect == ClipDocument.Aspect.RUN) {
            state(shown);
        } else if (aspect == ClipDocument.Aspect.PREDICTION) {
            estimate();
        }
    }

    void complain(String text) {
        complaint = text;
        explain.setEnabled(text.isEmpty());
        if (!text.isEmpty()) {
            say(text);
        }
    }

    private void start(ClipDocument shown) {
        if (shown.run() instanceof RunState.Running running) {
            running.cancel().run();
        } else {
            analysis.explain(shown);
        }
    }

    private void state(ClipDocument shown) {
        boolean running = shown.run() instanceof RunState.Running;
        explain.setText(running ? "Cancel" : shown.explanations().all().isEmpty() ? "Explain" : "Explain again");
        if (bar.getVisible() != running) {
            bar.setVisible(running);
            ((GridData) bar.getLayoutData()).exclude = !running;
            panel.requestLayout();
            resized.run();
        }
        switch (shown.run()) {
            case RunState.Running now -> {
                bar.setSelection((int) Math.round(1000 * now.done()));
                say(now.label() + (now.remaining().isEmpty() ? "" : " – " + now.remaining()));
            }
            case RunState.Failed failed -> say(failed.message());
            case RunState.Idle idle -> estimate();
        }
    }

    /** Says what the explanation chosen will cost; asks for it in the background. */
    void estimate() {
        if (document.isEmpty() || document.get().session().isEmpty() || !complaint.isEmpty()
                || !(document.get().run() instanceof RunState.Idle)) {
            return;
        }
        ClipDocument shown = document.get();
        ExplainChoice choice = analysis.choices().method();
        int number = ++estimating;
        analysis.threads().sound().execute(() -> {
            Estimate made = estimate(shown, choice);
            analysis.ui().execute(() -> {
                if (number == estimating && !panel.isDisposed() && shown.run() instanceof RunState.Idle) {
                    say(made.problem().isEmpty() ? costs(shown, choice, made.evaluations()) : made.problem());
                    offer(made.working());
                }
            });
        });
    }

    /** What an explanation costs, or why it doesn't work and what would. */
    private record Estimate(long evaluations, String problem, Optional<ExplainChoice> working) {
    }

    private Estimate estimate(ClipDocument shown, ExplainChoice choice) {
        try {
            return new Estimate(analysis.plans().estimate(shown, choice), "", Optional.empty());
        } catch (SparshaException e) {
            return new Estimate(0, WindowWords.of(e), analysis.plans().working(shown, choice));
        } catch (RuntimeException | LinkageError e) {
            return new Estimate(0, "The estimate failed: " + e, analysis.plans().working(shown, choice));
        }
    }

    private String costs(ClipDocument shown, ExplainChoice choice, long evaluations) {
        OptionalDouble seconds = analysis.plans().seconds(shown, choice, evaluations);
        String time = seconds.isEmpty() ? "" : String.format(Locale.ROOT, "about %.1f s · ", Math.max(0.1, seconds.getAsDouble()));
        return time + String.format(Locale.ROOT, "at most %,d evaluations", evaluations);
    }

    private void say(String text) {
        if (!words.getText().equals(text)) {
            words.setText(text);
            words.requestLayout();
            resized.run();
        }
    }
}
