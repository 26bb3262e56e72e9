/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.preferences;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.KeySequenceText;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.sparsha.ui.keys.CommandTable;
import org.sparsha.ui.keys.KeyConflicts;
import org.sparsha.ui.keys.KeyStyle;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.keys.WorkbenchCommand;
import org.sparsha.ui.widgets.ColumnWidth;
import org.sparsha.ui.widgets.Names;

/** Every command and its keys: the workbench's own, Praat's or Audacity's, each of which can be given other keys. */
public final class KeysPage extends PreferencePage implements IWorkbenchPreferencePage {

    private static final String VIEW_PARAMETER = "org.sparsha.ui.view";

    private final Map<KeyStyle, KeyBook> books = new EnumMap<>(KeyStyle.class);
    private IBindingService bindings;
    private ICommandService commands;
    private Combo combo;
    private Table table;
    private KeySequenceText typed;
    private Label conflicts;
    private Button give;
    private Button take;

    @Override
    public void init(IWorkbench workbench) {
        bindings = workbench.getService(IBindingService.class);
        commands = workbench.getService(ICommandService.class);
        noDefaultAndApplyButton();
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        body.setLayout(new GridLayout(2, false));
        new Label(body, SWT.NONE).setText("Keys as in");
        combo = new Combo(body, SWT.READ_ONLY);
        Arrays.stream(KeyStyle.values()).forEach(style -> combo.add(style.title()));
        combo.select(active().ordinal());
        table = new Table(body, SWT.BORDER | SWT.FULL_SELECTION);
        Names.give(table, "Commands and their keys");
        GridData all = new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
        all.heightHint = 320;
        table.setLayoutData(all);
        table.setHeaderVisible(true);
        column("what it does", 230);
        column("menu", 130);
        column("keys", 180);
        editing(body);
        conflicts = new Label(body, SWT.WRAP);
        conflicts.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        combo.addListener(SWT.Selection, event -> fill());
        table.addListener(SWT.Selection, event -> chosen());
        fill();
        return body;
    }

    private void editing(Composite body) {
        Composite line = new Composite(body, SWT.NONE);
        line.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        line.setLayout(new GridLayout(5, false));
        new Label(line, SWT.NONE).setText("New key");
        Text field = new Text(line, SWT.BORDER);
        Names.give(field, "New key of the command: press it here");
        field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        typed = new KeySequenceText(field);
        typed.setKeyStrokeLimit(1);
        give = button(line, "Give It", this::give);
        take = button(line, "Take Its Keys", this::take);
        button(line, "Reset All", () -> {
            book().reset();
            fill();
        });
        typed.addPropertyChangeListener(event -> told());
    }

    private static Button button(Composite parent, String text, Runnable pressed) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> pressed.run());
        return button;
    }

    private void column(String title, int width) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(title);
        ColumnWidth.give(column, width);
    }

    private KeyStyle active() {
        String id = bindings.getActiveScheme() == null ? "" : bindings.getActiveScheme().getId();
        return Arrays.stream(KeyStyle.values()).filter(style -> style.schemeId().equals(id)).findFirst().orElse(KeyStyle.STANDARD);
    }

    private KeyStyle style() {
        return KeyStyle.values()[Math.max(0, combo.getSelectionIndex())];
    }

    private KeyBook book() {
        return books.computeIfAbsent(style(), style -> new KeyBook(style.schemeId(), List.of(bindings.getBindings())));
    }

    private Optional<WorkbenchCommand> command() {
        int row = table.getSelectionIndex();
        return row < 0 ? Optional.empty() : Optional.of(CommandTable.all().get(row));
    }

    private void fill() {
        int row = table.getSelectionIndex();
        table.removeAll();
        for (WorkbenchCommand command : CommandTable.all()) {
            String keys = book().keys(command).stream().map(KeySequence::format).collect(Collectors.joining("   "));
            new TableItem(table, SWT.NONE).setText(new String[] {command.name(), command.group().title(), keys});
        }
        table.setSelection(row);
        chosen();
    }

    private void chosen() {
        typed.clear();
        take.setEnabled(command().filter(command -> !book().keys(command).isEmpty()).isPresent());
        told();
    }

    /** Says what the key typed does now, or which keys mean two things. */
    private void told() {
        KeySequence key = typed.getKeySequence();
        boolean whole = !key.isEmpty() && key.isComplete();
        give.setEnabled(whole && command().isPresent());
        List<String> sentences = new ArrayList<>();
        if (whole) {
            book().users(key, CommandTable.all()).stream().filter(user -> !command().filter(user::equals).isPresent()).forEach(user ->
                    sentences.add(key.format() + " is the key of " + user.name() + ", which loses it."));
        } else {
            List<KeyConflicts.Use> uses = new ArrayList<>();
            CommandTable.all().forEach(command -> book().keys(command).forEach(one ->
                    uses.add(new KeyConflicts.Use(command.name(), one.format()))));
            sentences.addAll(KeyConflicts.sentences(uses));
        }
        conflicts.setText(sentences.isEmpty() ? "No key means two things." : String.join("\n", sentences));
        conflicts.getParent().layout();
    }

    private void give() {
        command().ifPresent(command -> book().give(command, run(command), typed.getKeySequence()));
        fill();
    }

    private void take() {
        command().ifPresent(command -> book().keys(command).forEach(key -> book().take(command, key)));
        fill();
    }

    private ParameterizedCommand run(WorkbenchCommand command) {
        Command known = commands.getCommand(command.id());
        return command.view().isEmpty() ? new ParameterizedCommand(known, null)
                : ParameterizedCommand.generateCommand(known, Map.of(VIEW_PARAMETER, command.view()));
    }

    @Override
    public boolean performOk() {
        if (combo == null) {
            return true;
        }
        try {
            KeyStyle wanted = style();
            for (KeyStyle style : books.keySet()) {
                if (style != wanted) {
                    save(style);
                }
            }
            save(wanted);
            return true;
        } catch (IOException e) {
            setErrorMessage("The keys can't be saved: " + WindowWords.of(e));
            return false;
        }
    }

    private void save(KeyStyle style) throws IOException {
        KeyBook changed = books.get(style);
        List<Binding> all = changed == null ? List.of(bindings.getBindings()) : changed.bindings();
        bindings.savePreferences(bindings.getScheme(style.schemeId()), all.toArray(Binding[]::new));
    }
}
