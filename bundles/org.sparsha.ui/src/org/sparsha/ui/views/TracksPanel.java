/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.sparsha.ui.editor.ClipPage;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.FlatButton;
import org.sparsha.ui.widgets.Names;

/** The tracks of the timeline: which are shown, and in what order. */
final class TracksPanel {

    private static final int LINES = 6;

    private final Table table;
    private Optional<ClipPage> page = Optional.empty();

    TracksPanel(Composite parent) {
        Label heading = new Label(parent, SWT.NONE);
        heading.setText("Tracks");
        Css.heading(heading);
        GridData above = new GridData(SWT.LEFT, SWT.TOP, false, false, 2, 1);
        above.verticalIndent = 8;
        heading.setLayoutData(above);
        table = new Table(parent, SWT.CHECK | SWT.SINGLE | SWT.FULL_SELECTION);
        Names.give(table, "Tracks, those that are shown checked");
        GridData rows = new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
        rows.heightHint = LINES * table.getItemHeight();
        table.setLayoutData(rows);
        table.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK && event.item instanceof TableItem item) {
                page.ifPresent(shown -> shown.showTrack(item.getText(), item.getChecked()));
            }
        });
        Composite buttons = new Composite(parent, SWT.NONE);
        buttons.setLayout(new GridLayout(2, false));
        buttons.setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false, 2, 1));
        move(buttons, "Up", "Moves the track chosen up", -1);
        move(buttons, "Down", "Moves the track chosen down", 1);
    }

    private void move(Composite parent, String text, String tip, int by) {
        FlatButton button = new FlatButton(parent, false, text, "");
        button.setToolTipText(tip);
        button.addListener(SWT.Selection, event -> page.ifPresent(shown -> {
            if (table.getSelectionIndex() >= 0) {
                String name = table.getItem(table.getSelectionIndex()).getText();
                shown.moveTrack(name, by);
                show(shown);
                table.setSelection(shown.trackNames().indexOf(name));
            }
        }));
    }

    void show(ClipPage newPage) {
        page = Optional.of(newPage);
        List<String> names = newPage.trackNames();
        int chosen = table.getSelectionIndex();
        table.removeAll();
        for (String name : names) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(name);
            item.setChecked(newPage.isTrackShown(name));
        }
        table.setSelection(chosen);
    }
}
