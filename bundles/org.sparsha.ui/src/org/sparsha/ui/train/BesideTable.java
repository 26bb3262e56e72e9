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
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sparsha.application.training.AgainstSimple;
import org.sparsha.application.training.ModelCost;
import org.sparsha.application.training.SystemsBeside;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.ColumnWidth;
import org.sparsha.ui.widgets.Names;

/** The model, the simple methods and another network, a row each: how good, how far ahead of the best simple one, how large, how quick. */
final class BesideTable {

    private static final String[] TITLES = {"system", "UAR", "95 %", "against the best simple one", "size", "ms a clip"};
    private static final int[] WIDTHS = {170, 46, 84, 226, 60, 60};
    private static final int AGAINST = 3;
    private static final String UNKNOWN = "–";

    private final Table table;

    BesideTable(Composite parent) {
        table = new Table(parent, SWT.FULL_SELECTION);
        Names.give(table, "Simple methods on the same recordings");
        table.setHeaderVisible(true);
        for (int i = 0; i < TITLES.length; i++) {
            TableColumn column = new TableColumn(table, i == 0 || i == AGAINST ? SWT.LEFT : SWT.RIGHT);
            column.setText(TITLES[i]);
            ColumnWidth.give(column, WIDTHS[i]);
        }
        table.getColumn(AGAINST).setToolTipText("Difference of the UAR, its 95 % interval and p value, by paired bootstrap over speakers");
        table.getColumn(TITLES.length - 1).setToolTipText("Reading, analysing and answering a recording on the machine that trained");
    }

    Table control() {
        return table;
    }

    /** What stands beside each other, the model called {@code name} first. */
    void show(String name, SystemsBeside beside) {
        List<List<String>> rows = new ArrayList<>();
        beside.own().ifPresent(own -> {
            rows.add(row(name, own, beside.against().map(AgainstSimple::text).orElse(UNKNOWN), cost(beside.cost())));
            beside.simple().forEach((method, measures) -> rows.add(row(method, measures, "", List.of("", ""))));
            beside.network().ifPresent(other -> rows.add(row(other.name(), other.evaluation(), "", cost(other.cost()))));
        });
        table.setItemCount(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            TableItem item = table.getItem(i);
            item.setText(rows.get(i).toArray(String[]::new));
            item.setForeground(AGAINST, null);
            if (i == 0) {
                color(item, beside.against());
            }
        }
        ((GridData) table.getLayoutData()).heightHint = table.getHeaderHeight() + Math.max(1, rows.size()) * table.getItemHeight();
    }

    private static List<String> row(String name, ClassEvaluation measures, String against, List<String> cost) {
        List<String> cells = new ArrayList<>(List.of(name, String.format(Locale.ROOT, "%.2f", measures.confusion().uar()),
                String.format(Locale.ROOT, "%.2f–%.2f", measures.uar().low(), measures.uar().high()), against));
        cells.addAll(cost);
        return cells;
    }

    /** Size and time, where they are known. */
    private static List<String> cost(Optional<ModelCost> cost) {
        return List.of(cost.map(ModelCost::sizeText).orElse(UNKNOWN), cost.map(ModelCost::timeText).orElse(UNKNOWN));
    }

    private void color(TableItem item, Optional<AgainstSimple> against) {
        Palette palette = Palette.of(table.getDisplay());
        against.ifPresent(one -> item.setForeground(AGAINST, !one.isClear() ? palette.quiet() : one.delta() > 0 ? palette.good()
                : palette.supporting()));
    }
}
