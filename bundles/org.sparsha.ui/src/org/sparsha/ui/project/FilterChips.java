/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.project.RecordingBrowser;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.session.ShownColumns;
import org.sparsha.ui.widgets.FlatButton;

/** The conditions that recordings are chosen by, each a button that takes it away, and one that adds another. */
final class FilterChips {

    private static final int MOST_VALUES = 30;
    private static final int LONGEST = 40;

    private final Composite bar;
    private final ProjectDesk desk;
    private List<RecordingFilter.Condition> shown = List.of();
    private final List<FlatButton> chips = new ArrayList<>();

    FilterChips(Composite parent, ProjectDesk desk) {
        this.desk = desk;
        bar = new Composite(parent, SWT.NONE);
        RowLayout layout = new RowLayout();
        layout.center = true;
        layout.marginTop = 0;
        layout.marginBottom = 0;
        bar.setLayout(layout);
        FlatButton add = new FlatButton(bar, false, "Filter", "");
        add.setMenuArrow(true);
        add.setToolTipText("Shows the recordings with one value of a column");
        add.addListener(SWT.Selection, event -> open(add));
    }

    Composite bar() {
        return bar;
    }

    /** Shows what holds now. @return whether that is something else than before */
    boolean show(List<RecordingFilter.Condition> conditions) {
        if (conditions.equals(shown)) {
            return false;
        }
        shown = conditions;
        chips.forEach(FlatButton::dispose);
        chips.clear();
        for (RecordingFilter.Condition condition : conditions) {
            FlatButton chip = new FlatButton(bar, false, words(condition) + "  ×", "");
            chip.setToolTipText("Takes away: " + condition.text());
            chip.addListener(SWT.Selection, event -> {
                desk.browser().ifPresent(browser -> browser.remove(condition));
                desk.changed();
            });
            chips.add(chip);
        }
        bar.getParent().layout(true, true);
        return true;
    }

    /** A condition as it is spoken of. */
    static String words(RecordingFilter.Condition condition) {
        String values = String.join(" or ", condition.values().stream().map(value -> value.isEmpty() ? "nothing" : value).toList());
        String text = condition.field() + switch (condition.comparison()) {
            case IS -> " ";
            case IS_NOT -> " not ";
            case HOLDS -> " with ";
            case AT_MOST -> " ≤ ";
            case AT_LEAST -> " ≥ ";
        } + values;
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private void open(FlatButton button) {
        Menu menu = new Menu(button);
        desk.browser().ifPresent(browser -> {
            for (ShownColumns.Column column : ShownColumns.of(browser.table()).columns()) {
                MenuItem item = new MenuItem(menu, SWT.CASCADE);
                item.setText(column.title().replace("&", "&&"));
                Menu values = new Menu(item);
                item.setMenu(values);
                fill(values, browser, column);
            }
            MenuEntries.separator(menu);
            MenuEntries.push(menu, "Write a Filter…", true, () -> write(button, browser));
        });
        menu.setLocation(button.toDisplay(0, button.getSize().y));
        menu.setVisible(true);
        menu.addListener(SWT.Hide, event -> button.getDisplay().asyncExec(menu::dispose));
    }

    private void fill(Menu menu, RecordingBrowser browser, ShownColumns.Column column) {
        try {
            List<String> values = browser.table().values(column.name());
            if (column.kind() == ShownColumns.Kind.NUMBER) {
                MenuEntries.push(menu, "At Least…", true, () -> ask(menu, column, RecordingFilter.Comparison.AT_LEAST));
                MenuEntries.push(menu, "At Most…", true, () -> ask(menu, column, RecordingFilter.Comparison.AT_MOST));
                return;
            }
            if (values.size() > MOST_VALUES) {
                MenuEntries.push(menu, "With…", true, () -> ask(menu, column, RecordingFilter.Comparison.HOLDS));
                return;
            }
            for (String value : values) {
                MenuEntries.push(menu, value.isEmpty() ? "(nothing)" : value, true, () -> desk.narrow(List.of(
                        new RecordingFilter.Condition(column.name(), RecordingFilter.Comparison.IS,
                                List.of(value.toLowerCase(Locale.ROOT))))));
            }
        } catch (CorpusException e) {
            throw new IllegalStateException("The table has named the column", e);
        }
    }

    private void ask(Menu menu, ShownColumns.Column column, RecordingFilter.Comparison comparison) {
        boolean number = comparison != RecordingFilter.Comparison.HOLDS;
        InputDialog dialog = new InputDialog(menu.getShell(), "Filter", "Recordings whose " + column.title()
                + (number ? comparison == RecordingFilter.Comparison.AT_LEAST ? " is at least" : " is at most" : " has this in it"), "",
                text -> text.isBlank() ? "" : number && !text.strip().matches("[+-]?[0-9]*\\.?[0-9]+") ? "A number is needed, such as 0.8."
                        : text.contains("\"") ? "Quotation marks can't be searched for." : null);
        if (dialog.open() == Window.OK) {
            desk.narrow(List.of(new RecordingFilter.Condition(column.name(), comparison,
                    List.of(dialog.getValue().strip().toLowerCase(Locale.ROOT)))));
        }
    }

    private void write(FlatButton button, RecordingBrowser browser) {
        InputDialog dialog = new InputDialog(button.getShell(), "Filter", "Conditions, such as\n"
                + "label=anger,fear speaker!=S1 sure<=0.8", browser.filter().text(), text -> problem(browser, text).orElse(null));
        if (dialog.open() == Window.OK) {
            try {
                browser.filter(RecordingFilter.parse(dialog.getValue()));
                desk.changed();
            } catch (CorpusException e) {
                desk.complain(WindowWords.of(e));
            }
        }
    }

    private static Optional<String> problem(RecordingBrowser browser, String text) {
        try {
            browser.table().rows(RecordingFilter.parse(text));
            return Optional.empty();
        } catch (CorpusException e) {
            return Optional.of(WindowWords.of(e));
        }
    }
}
