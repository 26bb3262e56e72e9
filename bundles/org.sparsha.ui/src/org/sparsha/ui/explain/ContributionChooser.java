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
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.FoldedRows;

/** A labelled list to choose one contribution from; the first entry may leave the choice to the workbench. */
final class ContributionChooser {

    private final Label label;
    private final Combo combo;
    private final Optional<String> none;
    private List<ContributionInfo> infos = List.of();

    ContributionChooser(Composite parent, String name, Optional<String> none, Runnable chosen) {
        this.none = none;
        label = new Label(parent, SWT.NONE);
        label.setText(name);
        Css.quiet(label);
        FoldedRows.name(label);
        combo = new Combo(parent, SWT.READ_ONLY);
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = 60;
        combo.setLayoutData(wide);
        combo.setVisibleItemCount(16);
        combo.addListener(SWT.Selection, event -> chosen.run());
    }

    void show(List<ContributionInfo> newInfos, Optional<String> id) {
        if (!newInfos.equals(infos) || combo.getItemCount() == 0) {
            infos = List.copyOf(newInfos);
            List<String> names = new ArrayList<>();
            none.ifPresent(names::add);
            infos.forEach(info -> names.add(info.name()));
            combo.setItems(names.toArray(String[]::new));
        }
        int offset = none.isPresent() ? 1 : 0;
        int at = 0;
        for (int i = 0; i < infos.size(); i++) {
            if (Optional.of(infos.get(i).id()).equals(id)) {
                at = i + offset;
            }
        }
        if (combo.getItemCount() > 0) {
            combo.select(at);
        }
        combo.setToolTipText(info().map(ContributionInfo::description).orElse(""));
    }

    /** The contribution chosen; empty where the choice is left to the workbench. */
    Optional<ContributionInfo> info() {
        int at = combo.getSelectionIndex() - (none.isPresent() ? 1 : 0);
        return at >= 0 && at < infos.size() ? Optional.of(infos.get(at)) : Optional.empty();
    }

    void setEnabled(boolean enabled) {
        combo.setEnabled(enabled);
        label.setEnabled(enabled);
    }
}
