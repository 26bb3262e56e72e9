/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.sparsha.ui.widgets.FlatButton;

/** A line above a recording that says what happened to it and offers what can be done; not there while there is nothing to say. */
public final class NoticeBar extends Composite {

    private final Label words;
    private final Composite buttons;

    /**
     * Something to do about it.
     *
     * @param label what the button says
     * @param action what it does; the notice goes, too
     */
    record Choice(String label, Runnable action) {
    }

    NoticeBar(Composite parent) {
        super(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginHeight = 3;
        setLayout(layout);
        words = new Label(this, SWT.WRAP);
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = 200;
        words.setLayoutData(wide);
        buttons = new Composite(this, SWT.NONE);
        buttons.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        show(false);
    }

    void say(String text, List<Choice> choices) {
        say(text, choices, choices.isEmpty() ? "OK" : "Decide later");
    }

    /** Says where something was written to, and offers to show it there. */
    void written(Path place) {
        Path folder = Files.isDirectory(place) ? place : place.toAbsolutePath().getParent();
        say("Written to " + place + ".", List.of(new Choice("Open Folder", () -> Program.launch(folder.toString()))), "OK");
    }

    private void say(String text, List<Choice> choices, String last) {
        for (Control old : buttons.getChildren()) {
            old.dispose();
        }
        words.setText(text);
        GridLayout row = new GridLayout(choices.size() + 1, false);
        row.marginHeight = 0;
        buttons.setLayout(row);
        choices.forEach(choice -> button(choice.label(), choice.action()));
        button(last, () -> { });
        show(true);
    }

    private void button(String label, Runnable action) {
        FlatButton button = new FlatButton(buttons, false, label, "");
        button.addListener(SWT.Selection, event -> {
            show(false);
            action.run();
        });
    }

    /** @return what it says; empty where it is not there */
    public String text() {
        return ((GridData) getLayoutData()).exclude ? "" : words.getText();
    }

    private void show(boolean shown) {
        ((GridData) getLayoutData()).exclude = !shown;
        setVisible(shown);
        requestLayout();
    }
}
