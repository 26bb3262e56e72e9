/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.annotate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.sparsha.application.annotation.TaskGold;
import org.sparsha.application.annotation.TaskOverview;
import org.sparsha.core.Counted;
import org.sparsha.core.Progress;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.agreement.GoldLabels;
import org.sparsha.corpus.agreement.Scale;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.ui.exports.Export;
import org.sparsha.ui.widgets.FilePrompt;
import org.sparsha.ui.widgets.FlatButton;
import org.sparsha.ui.widgets.Names;

/** What is made of a task's answers: gold labels by a rule, and a report; and on which scale agreement is measured. */
final class AgreementOutcome {

    private static final List<Scale> SCALES = List.of(Scale.NOMINAL, Scale.ORDINAL, Scale.INTERVAL, Scale.RATIO);

    private final OpenTask open;
    private final Composite row;
    private final Combo scale;
    private final Combo rule;
    private final FlatButton gold;
    private final FlatButton report;
    private final Label said;

    /** {@code rescaled} is run when another scale was chosen. */
    AgreementOutcome(Composite parent, OpenTask open, Runnable rescaled) {
        this.open = open;
        row = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(5, false);
        layout.marginWidth = 0;
        row.setLayout(layout);
        row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        scale = combo(row, "What labels mean to agreement", SCALES.stream().map(one -> one.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new));
        scale.setToolTipText("nominal: names; ordinal: ranks in the order of the set; interval and ratio: numbers");
        scale.addListener(SWT.Selection, event -> rescaled.run());
        rule = combo(row, "How one label is made of many", "majority", "unanimous", "mace", "dawid_skene");
        gold = new FlatButton(row, false, "Make Gold Labels", "annotations");
        gold.setToolTipText("Writes one label a recording, for evaluating and training; of stretches, points and traces one tier or trace");
        gold.addListener(SWT.Selection, event -> makeGold());
        report = new FlatButton(row, false, "Report…", "export");
        report.setToolTipText("Writes a page with all figures and pictures (HTML)");
        report.addListener(SWT.Selection, event -> writeReport());
        said = new Label(row, SWT.WRAP);
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = 200;
        said.setLayoutData(wide);
    }

    private static Combo combo(Composite row, String name, String... items) {
        Combo combo = new Combo(row, SWT.READ_ONLY);
        Names.give(combo, name);
        combo.setItems(items);
        combo.select(0);
        return combo;
    }

    /** The row of it all, laid out in a grid. */
    Control control() {
        return row;
    }

    /** What labels mean. */
    Scale scale() {
        return SCALES.get(Math.max(0, scale.getSelectionIndex()));
    }

    /** Shows what can be done with the task that is open. */
    void show(Optional<OpenTask.Choice> choice) {
        gold.setEnabled(choice.isPresent());
        report.setEnabled(choice.isPresent());
        rule.setEnabled(choice.isPresent());
        scale.setEnabled(choice.filter(chosen -> chosen.task().unit() == AnnotationTask.Unit.WHOLE).isPresent());
        if (choice.isEmpty()) {
            say("");
        }
    }

    private void makeGold() {
        open.choice().ifPresent(choice -> {
            TaskGold made = new TaskGold(choice.place(), choice.task());
            GoldLabels.Rule by = GoldLabels.Rule.valueOf(rule.getText().toUpperCase(Locale.ROOT));
            boolean traced = choice.task().unit() == AnnotationTask.Unit.TRACE;
            busy(gold, () -> made.write(choice.place().recordings(choice.task(), Progress.none()), by, 1),
                    written -> Counted.of(written.labelled(), "recording has ", "recordings have ")
                            + (traced ? "gold traces, " : "a gold label, ") + written.decided() + " of them by decision, "
                            + written.open() + " answered ones have none. "
                            + (traced ? "They are in " + written.file().getParent() + "."
                            : "Run a Model judges by them where " + choice.task().name() + " is chosen at Labels."));
        });
    }

    private void writeReport() {
        open.choice().ifPresent(choice -> {
            Scale meant = scale();
            Export.toFile(report, "Report of Agreement", List.of(FilePrompt.Kind.of("HTML", "html")),
                    "agreement-" + choice.task().name() + ".html").ifPresent(
                            export -> export.writeBehind("Writing the report of agreement", (file, progress) -> {
                                AtomicFiles.writeText(file, TaskOverview.page(choice.place(), choice.task(), meant));
                                return Export.Outcome.WHOLE;
                            }));
        });
    }

    /** Works in the background, the button being grey meanwhile, and says what came of it. */
    private <T> void busy(FlatButton button, OpenTask.Work<T> work, java.util.function.Function<T, String> words) {
        button.setEnabled(false);
        Consumer<String> end = text -> {
            if (!button.isDisposed()) {
                button.setEnabled(open.choice().isPresent());
                say(text);
            }
        };
        open.work(work, outcome -> end.accept(words.apply(outcome)), end);
    }

    /** Says something beside the buttons. */
    void say(String text) {
        if (!said.isDisposed()) {
            said.setText(text.replace("&", "&&"));
            said.getParent().getParent().layout(true, true);
        }
    }
}
