/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.sparsha.timeline.FontScale;

/**
 * The fields of a dialog, each behind its name, in a grid. For the user-interface thread.
 *
 * @param area what they lie in, with a grid layout
 * @param columns columns of the grid
 */
public record FormFields(Composite area, int columns) {

    /** Gives the grid its columns. */
    public FormFields {
        ((GridLayout) area.getLayout()).numColumns = columns;
    }

    /**
     * @param text what stands before a field, with {@code &} before the letter that leads to it
     * @return the label
     */
    public Label label(String text) {
        Label label = new Label(area, SWT.NONE);
        label.setText(text);
        return label;
    }

    /**
     * @param title the field's name
     * @param value what stands in it at first
     * @return a line of text
     */
    public Text text(String title, String value) {
        label(title);
        Text text = new Text(area, SWT.BORDER);
        text.setText(value);
        return wide(text, 1);
    }

    /**
     * @param title the field's name
     * @param items what can be chosen
     * @param first which of them is chosen at first; below 0 for none
     * @return the list
     */
    public Combo combo(String title, List<String> items, int first) {
        label(title);
        Combo combo = new Combo(area, SWT.READ_ONLY);
        combo.setItems(items.toArray(String[]::new));
        combo.select(first);
        return wide(combo, 1);
    }

    /**
     * @param text what is true where it is ticked
     * @param changed run when it is ticked, or no more
     * @return the box, over all columns
     */
    public Button check(String text, Runnable changed) {
        Button button = new Button(area, SWT.CHECK);
        button.setText(text);
        button.addListener(SWT.Selection, event -> changed.run());
        return wide(button, columns);
    }

    /**
     * @param text sentences, broken into lines
     * @param width how wide they are with the usual font, in points; with a larger one wider
     * @return the label, over all columns
     */
    public Label wrapped(String text, int width) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(text);
        wide(label, columns);
        ((GridData) label.getLayoutData()).widthHint = FontScale.of(area, width);
        return label;
    }

    /**
     * Has a field take the width that there is.
     *
     * @param <C> its kind
     * @param control the field
     * @param over over how many columns
     * @return the field
     */
    public <C extends Control> C wide(C control, int over) {
        control.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, over, 1));
        return control;
    }
}
