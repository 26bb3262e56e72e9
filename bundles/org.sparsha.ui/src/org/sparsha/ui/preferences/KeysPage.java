/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.preferences;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.Scheme;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.keys.IBindingService;
import org.sparsha.ui.widgets.Names;

/** Which keys do what: the workbench's own, Praat's or Audacity's. */
public final class KeysPage extends PreferencePage implements IWorkbenchPreferencePage {

    private static final String PREFIX = "org.sparsha.ui.keys.";

    private IBindingService bindings;
    private List<Scheme> schemes = List.of();
    private Combo combo;
    private Table table;

    @Override
    public void init(IWorkbench workbench) {
        bindings = workbench.getService(IBindingService.class);
        noDefaultAndApplyButton();
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        body.setLayout(new GridLayout(2, false));
        new Label(body, SWT.NONE).setText("Keys as in");
        combo = new Combo(body, SWT.READ_ONLY);
        schemes = new ArrayList<>();
        for (Scheme scheme : bindings.getDefinedSchemes()) {
            if (scheme.getId().startsWith(PREFIX)) {
                schemes.add(scheme);
                combo.add(nameOf(scheme));
                if (bindings.getActiveScheme() != null && scheme.getId().equals(bindings.getActiveScheme().getId())) {
                    combo.select(schemes.size() - 1);
                }
            }
        }
        table = new Table(body, SWT.BORDER | SWT.FULL_SELECTION);
        Names.give(table, "Commands and their keys");
        GridData all = new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
        all.heightHint = 320;
        table.setLayoutData(all);
        table.setHeaderVisible(true);
        column("what it does", 260);
        column("keys", 180);
        combo.addListener(SWT.Selection, event -> fill());
        fill();
        return body;
    }

    private void column(String title, int width) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(title);
        column.setWidth(width);
    }

    private static String nameOf(Scheme scheme) {
        try {
            return scheme.getName();
        } catch (NotDefinedException e) {
            return scheme.getId();
        }
    }

    private void fill() {
        table.removeAll();
        if (combo.getSelectionIndex() < 0) {
            return;
        }
        String id = schemes.get(combo.getSelectionIndex()).getId();
        Map<String, List<String>> own = keys(id);
        Map<String, List<String>> shown = new TreeMap<>(keys(PREFIX + "standard"));
        shown.putAll(own);
        shown.forEach((command, keys) -> new TableItem(table, SWT.NONE).setText(new String[] {command, String.join("   ", keys)}));
    }

    /** Names of commands to their keys in a scheme. */
    private Map<String, List<String>> keys(String scheme) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        for (Binding binding : bindings.getBindings()) {
            if (binding.getSchemeId().equals(scheme) && binding.getParameterizedCommand() != null) {
                try {
                    keys.computeIfAbsent(binding.getParameterizedCommand().getName(), name -> new ArrayList<>())
                            .add(binding.getTriggerSequence().format());
                } catch (NotDefinedException e) {
                    System.getLogger(KeysPage.class.getName()).log(System.Logger.Level.DEBUG, "A key of a command that is gone", e);
                }
            }
        }
        return keys;
    }

    @Override
    public boolean performOk() {
        if (combo == null || combo.getSelectionIndex() < 0) {
            return true;
        }
        try {
            bindings.savePreferences(schemes.get(combo.getSelectionIndex()), bindings.getBindings());
            return true;
        } catch (IOException e) {
            setErrorMessage("The keys can't be saved: " + e.getMessage());
            return false;
        }
    }
}
