/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.sparsha.ui.analysis.ExplainChoice;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.FoldedRows;

/** Which class is explained, and against which other one: why it and not that. */
final class TargetChooser {

    /** Lines of the second list in front of the classes: alone, and the likeliest other one. */
    private static final int LINES = 2;

    private final Combo target;
    private final Combo against;
    private List<String> labels = List.of();

    TargetChooser(Composite parent, Runnable chosen) {
        target = combo(parent, "Target", "The class that is explained", chosen);
        against = combo(parent, "Rather than", "The class that it is set against: why the one and not the other", chosen);
    }

    private static Combo combo(Composite parent, String name, String tip, Runnable chosen) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(name);
        Css.quiet(label);
        FoldedRows.name(label);
        Combo combo = new Combo(parent, SWT.READ_ONLY);
        combo.setToolTipText(tip);
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = 60;
        combo.setLayoutData(wide);
        combo.setVisibleItemCount(16);
        combo.addListener(SWT.Selection, event -> chosen.run());
        return combo;
    }

    /**
     * @param newLabels the model's classes; none where nothing is heard yet or it names dimensions
     * @param predicted the class predicted; empty where none is
     * @param choice what is chosen
     */
    void show(List<String> newLabels, String predicted, ExplainChoice choice) {
        labels = List.copyOf(newLabels);
        List<String> items = new ArrayList<>();
        items.add(predicted.isEmpty() ? "the predicted one" : predicted + " (predicted)");
        items.addAll(labels);
        fill(target, items);
        target.select(choice.target().map(labels::indexOf).orElse(-1) + 1);
        List<String> others = new ArrayList<>(List.of("nothing: by itself", "the likeliest other class"));
        others.addAll(labels);
        fill(against, others);
        against.select(choice.against().map(other -> other.equals(ExplainChoice.NEXT) ? 1 : Math.max(0, labels.indexOf(other) + LINES))
                .orElse(0));
    }

    private static void fill(Combo combo, List<String> items) {
        if (!items.equals(List.of(combo.getItems()))) {
            combo.setItems(items.toArray(String[]::new));
        }
    }

    /** @return the class chosen; empty for the predicted one */
    Optional<String> target() {
        return target.getSelectionIndex() <= 0 ? Optional.empty() : Optional.of(labels.get(target.getSelectionIndex() - 1));
    }

    /** @return the class that it is set against, or {@link ExplainChoice#NEXT}; empty for none */
    Optional<String> against() {
        int index = against.getSelectionIndex();
        return index <= 0 ? Optional.empty() : Optional.of(index == 1 ? ExplainChoice.NEXT : labels.get(index - LINES));
    }
}
