/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.annotate;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sparsha.corpus.agreement.AgreementSheets;
import org.sparsha.ui.widgets.ColumnWidth;
import org.sparsha.ui.widgets.Names;

/** The figures of agreement: one of several tables (labels, people, pairs, what is taken for what, over time), chosen above it. */
final class AgreementFigures {

    private static final String FIRST = "Labels";

    private final Composite panel;
    private final Combo choice;
    private final Table table;
    private List<AgreementSheets.Sheet> sheets = List.of();
    private String wanted = FIRST;

    AgreementFigures(Composite parent) {
        panel = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 8;
        layout.marginHeight = 6;
        panel.setLayout(layout);
        choice = new Combo(panel, SWT.READ_ONLY);
        Names.give(choice, "Which figures");
        choice.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        choice.addListener(SWT.Selection, event -> {
            wanted = choice.getText();
            fill();
        });
        table = new Table(panel, SWT.SINGLE | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Names.give(table, () -> choice.getText().isEmpty() ? "Figures" : choice.getText());
    }

    /** Shows these tables, and the one that was chosen before where it is among them. */
    void show(List<AgreementSheets.Sheet> found) {
        sheets = List.copyOf(found);
        choice.setItems(sheets.stream().map(AgreementSheets.Sheet::title).toArray(String[]::new));
        choice.setEnabled(!sheets.isEmpty());
        int before = Math.max(choice.indexOf(wanted), choice.indexOf(wanted) < 0 ? choice.indexOf(FIRST) : -1);
        choice.select(Math.max(0, before));
        fill();
    }

    private void fill() {
        table.setRedraw(false);
        table.removeAll();
        for (TableColumn column : table.getColumns()) {
            column.dispose();
        }
        int chosen = choice.getSelectionIndex();
        if (chosen >= 0 && chosen < sheets.size()) {
            List<String> columns = sheets.get(chosen).table().columns();
            for (int i = 0; i < columns.size(); i++) {
                TableColumn column = new TableColumn(table, i == 0 ? SWT.LEFT : SWT.RIGHT);
                column.setText(columns.get(i));
            }
            sheets.get(chosen).table().rows().forEach(row -> new TableItem(table, SWT.NONE).setText(row.stream()
                    .map(cell -> cell.isEmpty() ? "–" : cell).toArray(String[]::new)));
            for (TableColumn column : table.getColumns()) {
                ColumnWidth.pack(column);
            }
        }
        table.setRedraw(true);
    }
}
