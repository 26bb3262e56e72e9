/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.sparsha.ui.session.ShownColumns;
import org.sparsha.ui.widgets.Names;

/** Asks which columns the table of recordings shows, and in what order. */
final class ColumnsDialog extends Dialog {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 280;
    private static final int USUAL = IDialogConstants.CLIENT_ID + 1;

    private final List<ShownColumns.Column> shown;
    private final List<ShownColumns.Column> all;
    private Table table;
    private List<String> chosen = List.of();

    /** {@code shown} are the columns in sight, {@code all} those that could be. */
    ColumnsDialog(Shell shell, List<ShownColumns.Column> shown, List<ShownColumns.Column> all) {
        super(shell);
        this.shown = List.copyOf(shown);
        this.all = List.copyOf(all);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Columns");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        ((GridLayout) area.getLayout()).numColumns = 2;
        Label label = new Label(area, SWT.NONE);
        label.setText("&Columns of Recordings, from left to right; kept in the project");
        label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        table = new Table(area, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION);
        Names.give(table, "Columns of Recordings");
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true, 1, 2);
        data.widthHint = WIDTH;
        data.heightHint = HEIGHT;
        table.setLayoutData(data);
        shown.forEach(column -> row(table.getItemCount(), column, true));
        all.stream().filter(column -> shown.stream().noneMatch(known -> known.name().equals(column.name())))
                .forEach(column -> row(table.getItemCount(), column, false));
        table.addListener(SWT.Selection, event -> update());
        button(area, "&Up", -1);
        button(area, "&Down", 1);
        return area;
    }

    private void row(int at, ShownColumns.Column column, boolean checked) {
        TableItem item = new TableItem(table, SWT.NONE, at);
        item.setText(column.title());
        item.setData(column);
        item.setChecked(checked);
    }

    private void button(Composite area, String text, int by) {
        Button button = new Button(area, SWT.PUSH);
        button.setText(text);
        button.setLayoutData(new GridData(SWT.FILL, SWT.TOP, false, false));
        button.addListener(SWT.Selection, event -> move(by));
    }

    private void move(int by) {
        int at = table.getSelectionIndex();
        int to = at + by;
        if (at >= 0 && to >= 0 && to < table.getItemCount()) {
            TableItem item = table.getItem(at);
            ShownColumns.Column column = (ShownColumns.Column) item.getData();
            boolean checked = item.getChecked();
            item.dispose();
            row(to, column, checked);
            table.select(to);
            table.showSelection();
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, USUAL, "&As Usual", false);
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.OK_LABEL, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    private List<String> checked() {
        return Arrays.stream(table.getItems()).filter(TableItem::getChecked).map(item -> ((ShownColumns.Column) item.getData()).name())
                .toList();
    }

    private void update() {
        getButton(IDialogConstants.OK_ID).setEnabled(!checked().isEmpty());
    }

    @Override
    protected void buttonPressed(int id) {
        chosen = id == USUAL ? List.of() : checked();
        super.buttonPressed(id == USUAL ? IDialogConstants.OK_ID : id);
    }

    /** Names of the columns from left to right; empty for those that the program chooses. */
    List<String> chosen() {
        return chosen;
    }
}
