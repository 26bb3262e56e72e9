/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sparsha.application.explanation.ExplanationNames;
import org.sparsha.core.SampleRange;
import org.sparsha.explain.Agreement;
import org.sparsha.explain.Explanation;
import org.sparsha.timeline.TimelineContext;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.explain.CompareMenu;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.widgets.Actions;
import org.sparsha.ui.widgets.ColumnWidth;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.FlatButton;
import org.sparsha.ui.widgets.LastColumn;
import org.sparsha.ui.widgets.Names;

/** All explanations of the recording: a strip each on one time axis, and how far each agrees with the one shown. */
public final class CompareView extends ExplainedView {

    private static final int STRIP = 2;

    private Analysis analysis;
    private FlatButton add;
    private Table table;
    private Label note;
    private List<Explanation> rows = List.of();

    @Override
    protected String advice() {
        return "Explain a recording in several ways and compare them here.";
    }

    @Override
    protected String nothingYet() {
        return ""; // the first way of explaining is chosen here
    }

    @Override
    protected void createContent(Composite parent) {
        analysis = getSite().getService(Analysis.class);
        parent.setLayout(new GridLayout(3, false));
        add = new FlatButton(parent, false, "Explain with…", "");
        add.setMenuArrow(true);
        add.addListener(SWT.Selection, event -> document().ifPresent(shown -> CompareMenu.open(add, analysis, shown)));
        FlatButton forget = new FlatButton(parent, false, "Forget", "");
        forget.setToolTipText("Forgets the explanation chosen in the table");
        forget.addListener(SWT.Selection, event -> document().flatMap(shown -> shown.explanations().chosen())
                .ifPresent(explanation -> document().ifPresent(shown -> shown.explanations().remove(explanation))));
        note = new Label(parent, SWT.NONE);
        Css.quiet(note);
        note.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        table = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE);
        Names.give(table, "Explanations");
        table.setHeaderVisible(true);
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1));
        String[] titles = {"explainer", "agreement", "along time", "marked", "evaluations", "time"};
        int[] widths = {170, 90, 340, 80, 95, 80};
        for (int i = 0; i < titles.length; i++) {
            TableColumn column = new TableColumn(table, i == 0 || i == STRIP ? SWT.LEFT : SWT.RIGHT);
            column.setText(titles[i]);
            ColumnWidth.give(column, widths[i]);
        }
        new StripPainter(table, STRIP, index -> document().map(shown -> new StripPainter.Strip(shown.timeline().range(),
                shown.explanations().scored(rows.get(index))))).install();
        table.addListener(SWT.Selection, event -> {
            int index = table.getSelectionIndex();
            if (index >= 0) {
                document().ifPresent(shown -> shown.explanations().choose(rows.get(index)));
            }
        });
        LastColumn.fill(table, STRIP, 160);
        TableExport.install(this, table, "comparison", this::rowActions,
                index -> rows.get(index).warnings().stream().map(WindowWords::of).toList());
    }

    private List<IAction> rowActions() {
        int index = table.getSelectionIndex();
        return index < 0 ? List.of() : document().map(shown -> List.of(
                Actions.push("Show", () -> shown.explanations().choose(rows.get(index))),
                Actions.push("Forget", () -> shown.explanations().remove(rows.get(index))))).orElse(List.of());
    }

    @Override
    protected void moved(ClipDocument shown, Set<TimelineContext.Aspect> aspects) {
        if (aspects.contains(TimelineContext.Aspect.RANGE)) {
            redrawStrips();
        }
    }

    private void redrawStrips() {
        if (!table.isDisposed()) {
            table.redraw();
        }
    }

    @Override
    protected void fill(ClipDocument shown) {
        rows = shown.explanations().all();
        Optional<Explanation> chosen = shown.explanations().chosen();
        note.setText(rows.size() < 2 ? "Add another explainer to see how far they agree."
                : "Agreement with the one shown, −1 to +1");
        table.removeAll();
        List<String> names = ExplanationNames.of(rows, analysis.plans()::explainerName);
        for (Explanation explanation : rows) {
            TableItem item = new TableItem(table, SWT.NONE);
            double marked = explanation.salient().stream().mapToLong(SampleRange::length).sum() / (double) Math.max(1,
                    explanation.analysisLength());
            item.setText(new String[] {names.get(table.getItemCount() - 1), chosen.map(one -> agreement(one, explanation)).orElse(""), "",
                    String.format(Locale.ROOT, "%.0f %%", 100 * marked), String.format(Locale.ROOT, "%,d", explanation.evaluations()),
                    String.format(Locale.ROOT, "%.2f s", explanation.elapsedSeconds())});
        }
        chosen.ifPresent(explanation -> table.setSelection(rows.indexOf(explanation)));
    }

    private static String agreement(Explanation one, Explanation other) {
        return one.equals(other) ? "shown"
                : Agreement.spearman(one.curve(), other.curve()).stream()
                        .mapToObj(value -> String.format(Locale.ROOT, "%+.2f", value).replace('-', '−')).findFirst().orElse("–");
    }
}
