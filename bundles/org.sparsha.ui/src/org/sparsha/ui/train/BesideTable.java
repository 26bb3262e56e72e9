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

/** The model and the simple methods, a row each: how good, how far ahead of the best simple one, how large, how quick. */
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
        List<String> methods = List.copyOf(beside.simple().keySet());
        int rows = beside.own().isEmpty() ? 0 : methods.size() + 1;
        table.setItemCount(rows);
        for (int i = 0; i < rows; i++) {
            boolean own = i == 0;
            ClassEvaluation measures = own ? beside.own().get() : beside.simple().get(methods.get(i - 1));
            TableItem item = table.getItem(i);
            List<String> cells = new ArrayList<>(List.of(own ? name : methods.get(i - 1)));
            cells.add(String.format(Locale.ROOT, "%.2f", measures.confusion().uar()));
            cells.add(String.format(Locale.ROOT, "%.2f–%.2f", measures.uar().low(), measures.uar().high()));
            cells.add(own ? beside.against().map(AgainstSimple::text).orElse(UNKNOWN) : "");
            cells.add(own ? beside.cost().map(ModelCost::sizeText).orElse(UNKNOWN) : "");
            cells.add(own ? beside.cost().map(ModelCost::timeText).orElse(UNKNOWN) : "");
            item.setText(cells.toArray(String[]::new));
            item.setForeground(AGAINST, null);
            if (own) {
                color(item, beside.against());
            }
        }
        ((GridData) table.getLayoutData()).heightHint = table.getHeaderHeight() + Math.max(1, rows) * table.getItemHeight();
    }

    private void color(TableItem item, Optional<AgainstSimple> against) {
        Palette palette = Palette.of(table.getDisplay());
        against.ifPresent(one -> item.setForeground(AGAINST, !one.isClear() ? palette.quiet() : one.delta() > 0 ? palette.good()
                : palette.supporting()));
    }
}
