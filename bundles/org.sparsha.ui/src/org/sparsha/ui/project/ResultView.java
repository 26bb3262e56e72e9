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
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.sparsha.application.project.ResultDetails;
import org.sparsha.application.project.RunResults;
import org.sparsha.corpus.evaluation.AnswersEvaluation;
import org.sparsha.corpus.evaluation.Calibration;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.evaluation.DimensionalEvaluation;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.FlatButton;
import org.sparsha.ui.widgets.Headings;
import org.sparsha.ui.widgets.ScrolledPage;
import org.sparsha.ui.widgets.WarningBox;

/** What a run has found: in words, as a matrix to press, by class, by speaker, and how far its probabilities can be believed. */
public final class ResultView extends ProjectView {

    private static final int WIDTH = 240;
    private static final double CLEARLY = 0.1;

    private ScrolledPage scrolled;
    private Composite page;
    private SentenceBox sentence;
    private MatrixCanvas matrix;
    private WarningBox warnings;
    private FlatButton counts;
    private IntervalBars classes;
    private AttributeBars attributes;
    private CalibrationCanvas calibration;
    private final List<Control> ofClasses = new ArrayList<>();
    private Label dimensions;
    private ScatterCanvas scatter;
    private Optional<RunResults> shown = Optional.empty();
    private Palette palette;

    @Override
    void createContent(Composite parent) {
        parent.setLayout(new FillLayout());
        scrolled = new ScrolledPage(parent, WIDTH);
        page = scrolled.page();
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 10;
        layout.marginHeight = 8;
        page.setLayout(layout);
        warnings = new WarningBox(page);
        ((GridData) warnings.getLayoutData()).horizontalSpan = 2;
        sentence = new SentenceBox(page);
        wide(sentence, 2);
        dimensions = new Label(page, SWT.WRAP);
        wide(dimensions, 2);
        scatter = new ScatterCanvas(page, outcome -> narrow("file", outcome.path()));
        wide(scatter, 2);
        Label title = heading("Confusion, % of the truth; press a cell", 1);
        counts = new FlatButton(page, false, "Counts", "");
        counts.setToolTipText("Changes between shares and numbers of recordings");
        counts.addListener(SWT.Selection, event -> {
            counts.setChecked(!counts.isChecked());
            title.setText(counts.isChecked() ? "Confusion, recordings; press a cell" : "Confusion, % of the truth; press a cell");
            refresh();
            scrolled.fit(); // another number of lines
        });
        counts.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        ofClasses.add(counts);
        matrix = add(new MatrixCanvas(page, this::press));
        heading("Recall by class, 95 %", 2);
        classes = add(new IntervalBars(page, "Recall by class", name -> narrow(truth(), name)));
        attributes = new AttributeBars(page, desk(), scrolled::fit);
        ((GridData) add(attributes.control()).getLayoutData()).verticalIndent = 6;
        heading("Right as often as it says?", 2);
        calibration = add(new CalibrationCanvas(page, this::sure));
    }

    private <C extends Control> C add(C control) {
        wide(control, 2);
        ofClasses.add(control);
        return control;
    }

    private Label heading(String text, int columns) {
        Label label = Headings.over(page, text, columns, WIDTH);
        ((GridData) label.getLayoutData()).verticalIndent = columns == 2 ? 6 : 0;
        ofClasses.add(label);
        return label;
    }

    private static void wide(Control control, int columns) {
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, columns, 1);
        data.widthHint = WIDTH;
        control.setLayoutData(data);
    }

    @Override
    String closed() {
        return "What a run has found is shown here.";
    }

    @Override
    String advice() {
        return desk().results().isPresent() ? "" : desk().chosen().isEmpty()
                ? "Run a model on the recordings, or choose a run, and what it found is shown here." : "Measuring…";
    }

    @Override
    void offers(Composite parent) {
        if (desk().chosen().isEmpty()) {
            offer(parent, "Run…", "run-model");
        }
    }

    @Override
    void refresh() {
        RunResults results = desk().results().orElseThrow();
        Palette now = Palette.of(page.getDisplay());
        if (now != palette || shown.filter(one -> one == results).isEmpty()) { // not by what they hold: there may be 100,000 answers
            shown = Optional.of(results);
            palette = now;
            show(results);
            scrolled.fit();
        } else if (results.evaluation() instanceof ClassEvaluation evaluation) {
            showMatrix(evaluation); // the cell whose recordings the table shows may be another one
        }
    }

    private void show(RunResults results) {
        warnings.show(results.warnings().stream().map(WindowWords::of).toList());
        sentence.show(results.sentence());
        boolean isOfClasses = results.evaluation() instanceof ClassEvaluation classesOf && classesOf.hasFigures();
        for (Control control : ofClasses) {
            control.setVisible(isOfClasses);
            ((GridData) control.getLayoutData()).exclude = !isOfClasses;
        }
        scatter.setVisible(results.evaluation() instanceof DimensionalEvaluation);
        ((GridData) scatter.getLayoutData()).exclude = !scatter.getVisible();
        switch (results.evaluation()) {
            case ClassEvaluation evaluation -> showClasses(results, evaluation);
            case DimensionalEvaluation evaluation -> showDimensions(evaluation);
            case AnswersEvaluation evaluation -> {
                dimensions.setText("");
                ((GridData) dimensions.getLayoutData()).exclude = true;
            }
        }
    }

    private void showMatrix(ClassEvaluation evaluation) {
        matrix.show(evaluation.confusion(), counts.isChecked(), marked(evaluation.labels()));
    }

    private void showClasses(RunResults results, ClassEvaluation evaluation) {
        dimensions.setText("");
        ((GridData) dimensions.getLayoutData()).exclude = true;
        showMatrix(evaluation);
        ResultDetails details = results.details().orElse(new ResultDetails(List.of(), List.of()));
        double mean = evaluation.confusion().uar();
        classes.show(details.classes().stream().map(one -> new IntervalBars.Bar(one.label(), one.recall(), one.recallInterval().low(),
                one.recallInterval().high(), one.recall() < mean - CLEARLY)).toList());
        attributes.show(results);
        calibration.show(evaluation.calibration());
    }

    private void showDimensions(DimensionalEvaluation evaluation) {
        StringBuilder text = new StringBuilder();
        for (DimensionalEvaluation.Dimension dimension : evaluation.dimensions()) {
            text.append(String.format(Locale.ROOT, "%s: CCC %.3f, Pearson %.3f, RMSE %.3f, %d recordings%n", dimension.name(),
                    dimension.agreement().ccc(), dimension.agreement().pearson(), dimension.agreement().rmse(),
                    dimension.agreement().count()));
        }
        dimensions.setText(text.toString().strip());
        scatter.show(evaluation);
        ((GridData) dimensions.getLayoutData()).exclude = false;
    }

    /** The name of the column with the true class as the model calls it. */
    private String truth() {
        return desk().browser().filter(browser -> browser.table().columns().contains("truth")).isPresent() ? "truth" : "label";
    }

    private Optional<Point> marked(List<String> labels) {
        return desk().browser().flatMap(browser -> {
            int truth = value(browser.conditions(), truth(), labels);
            int heard = value(browser.conditions(), "hears", labels);
            return truth < 0 || heard < 0 ? Optional.empty() : Optional.of(new Point(truth, heard));
        });
    }

    private static int value(List<RecordingFilter.Condition> conditions, String field, List<String> labels) {
        return conditions.stream().filter(condition -> condition.field().equals(field)
                && condition.comparison() == RecordingFilter.Comparison.IS && condition.values().size() == 1)
                .mapToInt(condition -> labels.stream().map(label -> label.toLowerCase(Locale.ROOT)).toList()
                        .indexOf(condition.values().get(0))).findFirst().orElse(-1);
    }

    private void press(String truth, String heard) {
        desk().narrow(List.of(is(truth(), truth), is("hears", heard)));
    }

    private void narrow(String column, String value) {
        desk().narrow(List.of(is(column, value)));
    }

    private void sure(Calibration.Bin bin) {
        desk().narrow(List.of(new RecordingFilter.Condition("sure", RecordingFilter.Comparison.AT_LEAST, List.of(digits(bin.low()))),
                new RecordingFilter.Condition("sure", RecordingFilter.Comparison.AT_MOST, List.of(digits(bin.high())))));
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static RecordingFilter.Condition is(String column, String value) {
        return new RecordingFilter.Condition(column, RecordingFilter.Comparison.IS, List.of(value.toLowerCase(Locale.ROOT)));
    }

    @Override
    public void setFocus() {
        if (matrix != null && matrix.isVisible()) {
            matrix.setFocus();
        } else {
            super.setFocus();
        }
    }
}
