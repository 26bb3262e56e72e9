/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.sparsha.timeline.FontScale;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.FlatButton;
import org.sparsha.ui.widgets.Headings;
import org.sparsha.ui.widgets.Names;

/**
 * Makes the rows of a form of three columns: a label, a field, and a button or more of the field. Where there is little room for the font
 * labels stand above their fields, and buttons beside them are short.
 */
final class FormRows {

    private static final int LEAST = 340;

    private final List<Label> labels = new ArrayList<>();
    private final List<Control> alone = new ArrayList<>();
    private final List<Button> checks = new ArrayList<>();
    private final Map<FlatButton, Words> words = new LinkedHashMap<>();
    private final Composite page;
    private final int width;
    private final Runnable edited;

    /** What a button says where there is room and where there is little. */
    private record Words(String whole, String small) {
    }

    /**
     * @param page has a layout of three columns
     * @param width pixels of words that wrap
     * @param edited run when something was chosen
     * @param resized run when the form needs another height
     */
    FormRows(Composite page, int width, Runnable edited, Runnable resized) {
        this.page = page;
        this.width = width;
        this.edited = edited;
        int least = FontScale.of(page, LEAST);
        page.addListener(SWT.Resize, event -> {
            if (page.getSize().x > 0) {
                fold(page.getSize().x < least, resized);
            }
        });
    }

    private void fold(boolean narrow, Runnable resized) {
        GridLayout layout = (GridLayout) page.getLayout();
        if (narrow == (layout.numColumns == 2)) {
            return;
        }
        layout.numColumns = narrow ? 2 : 3;
        for (Label label : labels) {
            GridData data = (GridData) label.getLayoutData();
            data.horizontalSpan = narrow ? 2 : 1;
            data.exclude = narrow && label.getText().isEmpty();
            label.setVisible(!data.exclude);
        }
        checks.forEach(check -> ((GridData) check.getLayoutData()).horizontalSpan = narrow ? 1 : 2);
        alone.forEach(control -> ((GridData) control.getLayoutData()).horizontalSpan = narrow ? 2 : 1);
        words.forEach((button, text) -> button.setText(narrow ? text.small() : text.whole()));
        resized.run();
    }

    /** A check below the field before it. */
    Button check(String text, String tip) {
        label("");
        Button check = made(text);
        check.setToolTipText(tip);
        return check;
    }

    /** A check that begins a row, and a button with an icon beside it. */
    Button check(String text, Supplier<FlatButton> beside) {
        Button check = made(text);
        checks.add(check);
        ((GridData) check.getLayoutData()).widthHint = 80;
        FlatButton button = beside.get();
        words.put(button, new Words(button.getText(), ""));
        return check;
    }

    private Button made(String text) {
        Button check = new Button(page, SWT.CHECK);
        check.setText(text);
        check.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        check.addListener(SWT.Selection, event -> edited.run());
        return check;
    }

    /** Words that head the rows after them. */
    void heading(String text) {
        ((GridData) Headings.row(page, text, 3, 6).getLayoutData()).widthHint = width;
    }

    void label(String text) {
        Label label = new Label(page, SWT.NONE);
        label.setText(text);
        label.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false));
        labels.add(label);
    }

    /** Words over the whole width, which wrap. */
    Label words(boolean quiet) {
        Label label = new Label(page, SWT.WRAP);
        if (quiet) {
            Css.quiet(label);
        }
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1);
        data.widthHint = width;
        label.setLayoutData(data);
        return label;
    }

    /** A choice, the first of which is chosen. */
    Combo combo(String title, List<String> items) {
        Combo combo = new Combo(page, SWT.READ_ONLY);
        combo.setItems(items.toArray(String[]::new));
        combo.select(0);
        Names.give(combo, title);
        fill(combo, 2);
        combo.addListener(SWT.Selection, event -> edited.run());
        return combo;
    }

    /** Lays a field out over so many columns. */
    void fill(Control control, int columns) {
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, columns, 1);
        data.widthHint = 80;
        control.setLayoutData(data);
    }

    /** Has a field or a button in a row of its own where there is little room. */
    void alone(Control control) {
        alone.add(control);
    }

    FlatButton button(String text, String tip, Runnable run) {
        FlatButton button = new FlatButton(page, false, text, "");
        button.setToolTipText(tip);
        button.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, false, false));
        button.addListener(SWT.Selection, event -> run.run());
        words.put(button, new Words(text, "…"));
        return button;
    }
}
