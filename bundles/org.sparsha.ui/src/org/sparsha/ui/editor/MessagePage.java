/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.FlatButton;

/** What an editor shows in place of a recording: that it is being opened, or why it can't be and what to do. */
final class MessagePage extends Composite {

    private final Label message;
    private final Composite buttons;

    MessagePage(Composite parent, Runnable again, Runnable other) {
        super(parent, SWT.NONE);
        setLayout(new GridLayout());
        Composite centre = new Composite(this, SWT.NONE);
        centre.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, true));
        centre.setLayout(new GridLayout());
        message = new Label(centre, SWT.WRAP | SWT.CENTER);
        GridData wide = new GridData(SWT.CENTER, SWT.CENTER, true, false);
        wide.widthHint = 460;
        message.setLayoutData(wide);
        Css.quiet(message);
        buttons = new Composite(centre, SWT.NONE);
        buttons.setLayoutData(new GridData(SWT.CENTER, SWT.TOP, true, false));
        buttons.setLayout(new GridLayout(2, false));
        FlatButton tryAgain = new FlatButton(buttons, true, "Try again", "");
        tryAgain.addListener(SWT.Selection, event -> again.run());
        FlatButton chooseOther = new FlatButton(buttons, false, "Choose another file…", "");
        chooseOther.addListener(SWT.Selection, event -> other.run());
    }

    void waiting(String text) {
        message.setText(text);
        buttons.setVisible(false);
        layout(true, true);
    }

    void failed(String text) {
        message.setText(text);
        buttons.setVisible(true);
        layout(true, true);
    }
}
