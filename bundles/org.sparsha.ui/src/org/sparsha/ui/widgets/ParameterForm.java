/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.sparsha.core.ChoiceParameter;
import org.sparsha.core.FileParameter;
import org.sparsha.core.FlagParameter;
import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterException;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.TextParameter;
import org.sparsha.ui.keys.WindowWords;

/** A form made of parameters: a row each, what is wrong with a value said beside it. The advanced ones come after the others. */
public final class ParameterForm extends Composite {

    private record Row(Parameter<?> parameter, Control field, Supplier<String> text) {
    }

    private final List<Row> rows = new ArrayList<>();
    private final Runnable changed;
    private Map<String, List<String>> suggestions = Map.of();
    private boolean filling;

    /**
     * @param parent where it lies
     * @param changed run after every change by the user
     * @param resized run when the form needs another height
     */
    public ParameterForm(Composite parent, Runnable changed, Runnable resized) {
        super(parent, SWT.NONE);
        this.changed = changed;
        setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        setLayout(layout);
        FoldedRows.follow(this, resized);
    }

    /** @param byParameter id of a text parameter to the values that it can have here, from the next {@link #show} on */
    public void suggest(Map<String, List<String>> byParameter) {
        suggestions = Map.copyOf(byParameter);
    }

    /**
     * Shows other parameters.
     *
     * @param parameters the parameters
     * @param texts name to text of what differs from the defaults
     * @param withAdvanced whether the advanced ones are shown, too
     */
    public void show(List<Parameter<?>> parameters, Map<String, String> texts, boolean withAdvanced) {
        filling = true;
        rows.clear();
        for (Control child : getChildren()) {
            child.dispose();
        }
        parameters.stream().filter(parameter -> !parameter.advanced()).forEach(parameter -> add(parameter, texts));
        if (withAdvanced) {
            parameters.stream().filter(Parameter::advanced).forEach(parameter -> add(parameter, texts));
        }
        filling = false;
        reskin(SWT.ALL);
        requestLayout();
    }

    /**
     * Writes other values into the fields that are shown, as if they had been shown with them.
     *
     * @param texts name to text; others stay as they are
     */
    public void fill(Map<String, String> texts) {
        filling = true;
        rows.forEach(row -> {
            String text = texts.get(row.parameter.id());
            if (text != null && row.field instanceof Text field && !field.getText().equals(text)) {
                field.setText(text);
            }
        });
        filling = false;
    }

    /** @return name to text of what differs from the defaults and is right */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Row row : rows) {
            String text = row.text.get();
            if (complaint(row.parameter, text).isEmpty() && !text.equals(defaultText(row.parameter))) {
                texts.put(row.parameter.id(), text);
            }
        }
        return texts;
    }

    /** @return what is wrong with the first value that is wrong */
    public Optional<String> complaint() {
        return rows.stream().map(row -> complaint(row.parameter, row.text.get())).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> complaint(Parameter<?> parameter, String text) {
        try {
            parameter.parse(text);
            return Optional.empty();
        } catch (ParameterException e) {
            return Optional.of(WindowWords.of(e));
        }
    }

    private static String defaultText(Parameter<?> parameter) {
        return ParameterValues.defaults(List.of(parameter)).text(parameter);
    }

    private void add(Parameter<?> parameter, Map<String, String> texts) {
        Label label = new Label(this, SWT.WRAP);
        label.setText(parameter.label() + (parameter.unit().isEmpty() ? "" : " (" + parameter.unit() + ")"));
        label.setToolTipText(parameter.description());
        Css.quiet(label);
        FoldedRows.name(label);
        String text = texts.getOrDefault(parameter.id(), defaultText(parameter));
        Row row = switch (parameter) {
            case FlagParameter flag -> flag(flag, text);
            case ChoiceParameter choice -> choice(choice, text);
            case FileParameter file -> file(file, text);
            case TextParameter words when !suggestions.getOrDefault(words.id(), List.of()).isEmpty() -> suggested(words, text);
            default -> text(parameter, text);
        };
        row.field.setToolTipText(parameter.description());
        row.field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        rows.add(row);
    }

    private Row flag(FlagParameter parameter, String text) {
        Button button = new Button(this, SWT.CHECK);
        button.setSelection(Boolean.parseBoolean(text));
        button.addListener(SWT.Selection, event -> told());
        return new Row(parameter, button, () -> Boolean.toString(button.getSelection()));
    }

    private Row choice(ChoiceParameter parameter, String text) {
        Combo combo = new Combo(this, SWT.READ_ONLY);
        parameter.choices().forEach(combo::add);
        combo.setText(text);
        combo.addListener(SWT.Selection, event -> told());
        return new Row(parameter, combo, combo::getText);
    }

    private Row suggested(TextParameter parameter, String text) {
        Combo combo = new Combo(this, SWT.READ_ONLY);
        List<String> values = new ArrayList<>(suggestions.get(parameter.id()));
        if (!values.contains(text)) {
            values.add(0, text);
        }
        combo.setItems(values.toArray(String[]::new));
        combo.select(values.indexOf(text));
        combo.addListener(SWT.Selection, event -> told());
        return new Row(parameter, combo, combo::getText);
    }

    private Row file(FileParameter parameter, String text) {
        Text field = new Text(this, SWT.BORDER | SWT.SEARCH | SWT.ICON_SEARCH);
        field.setText(text);
        field.addListener(SWT.Modify, event -> told());
        field.addListener(SWT.DefaultSelection, event -> {
            FilePrompt.of(getDisplay()).open(getShell(), parameter.label(), List.of(FilePrompt.Kind.ANY)).stream().findFirst()
                    .ifPresent(chosen -> field.setText(chosen.toString()));
        });
        return new Row(parameter, field, field::getText);
    }

    private Row text(Parameter<?> parameter, String text) {
        Text field = new Text(this, SWT.BORDER);
        field.setText(text);
        field.addListener(SWT.Modify, event -> {
            Optional<String> complaint = complaint(parameter, field.getText());
            field.setToolTipText(complaint.orElse(parameter.description()));
            told();
        });
        return new Row(parameter, field, field::getText);
    }

    private void told() {
        if (!filling) {
            changed.run();
        }
    }
}
