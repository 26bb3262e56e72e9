/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.annotate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.sparsha.ui.widgets.FlatButton;
import org.sparsha.ui.widgets.Headings;
import org.sparsha.ui.widgets.ScrolledPage;

/** The page of a form that begins some work: a name, a field and a button a line, as high as its lines at its width, scrolled. */
final class FormPage {

    private static final int COLUMNS = 3;
    private static final int NARROWEST = 120;

    private final ScrolledPage scrolled;
    private final Composite page;

    FormPage(Composite parent) {
        scrolled = new ScrolledPage(parent, NARROWEST);
        page = scrolled.page();
        GridLayout layout = new GridLayout(COLUMNS, false);
        layout.marginWidth = 18;
        layout.marginHeight = 14;
        layout.verticalSpacing = 8;
        page.setLayout(layout);
    }

    /** What stands in a view. */
    Composite control() {
        return scrolled.control();
    }

    /** What the widgets of the form are made in; three columns. */
    Composite page() {
        return page;
    }

    /** To be called when the form has become higher or lower. */
    void fit() {
        scrolled.fit();
    }

    void heading(String text) {
        Headings.row(page, text, COLUMNS, 6);
    }

    /** A sentence over the whole width. */
    Label sentence(String text) {
        Label label = new Label(page, SWT.WRAP);
        label.setText(text);
        GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false, COLUMNS, 1);
        wide.widthHint = 300;
        label.setLayoutData(wide);
        return label;
    }

    /** The name of what follows; empty where it goes on below the line before. */
    void label(String text) {
        Label label = new Label(page, SWT.NONE);
        label.setText(text);
        label.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false));
    }

    /** A field with its name before it. */
    Text text(String title, String message) {
        label(title);
        Text text = new Text(page, SWT.BORDER);
        text.setMessage(message);
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        return text;
    }

    /** A button at the end of a line; {@code vertical} is where it stands in a high one. */
    FlatButton button(String title, String icon, boolean isMain, int vertical, Runnable run) {
        FlatButton button = new FlatButton(page, isMain, title, icon);
        button.addListener(SWT.Selection, event -> run.run());
        button.setLayoutData(new GridData(SWT.FILL, vertical, false, false));
        return button;
    }
}
