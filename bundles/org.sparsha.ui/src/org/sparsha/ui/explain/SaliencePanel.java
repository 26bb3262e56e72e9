/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.explain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.sparsha.core.SampleRange;
import org.sparsha.timeline.layer.CellLayer;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.widgets.Css;

/** From which share of the largest score on a segment counts as salient, and how much of the clip that is. */
final class SaliencePanel {

    private final Composite panel;
    private final Scale scale;
    private final Label share;
    private final Label marked;
    private Optional<ClipDocument> document = Optional.empty();

    SaliencePanel(Composite parent) {
        panel = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        panel.setLayout(layout);
        share = new Label(panel, SWT.NONE);
        share.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false));
        marked = new Label(panel, SWT.RIGHT);
        marked.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Css.quiet(share);
        scale = new Scale(panel, SWT.HORIZONTAL);
        scale.setMaximum(100);
        scale.setPageIncrement(10);
        scale.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        scale.addListener(SWT.Selection,
                event -> document.ifPresent(shown -> shown.explanations().setThreshold(scale.getSelection() / 100.0)));
    }

    Control control() {
        return panel;
    }

    void show(ClipDocument shown) {
        document = Optional.of(shown);
        int percent = (int) Math.round(100 * shown.explanations().threshold());
        if (scale.getSelection() != percent) {
            scale.setSelection(percent);
        }
        scale.setEnabled(shown.explanations().chosen().isPresent());
        share.setText("from " + percent + " % of the largest");
        double length = Math.max(1, shown.heard().range().length());
        double part = shown.explanations().salient().stream().mapToLong(SampleRange::length).sum() / length;
        List<CellLayer.Cell> cells = shown.explanations().cells();
        marked.setText(shown.explanations().chosen().isEmpty() ? "" : cells.isEmpty()
                ? String.format(Locale.ROOT, "%.0f %% of the clip", 100 * part)
                : cells.stream().filter(CellLayer.Cell::salient).count() + " of " + cells.size() + " cells");
        scale.setToolTipText((cells.isEmpty() ? "Segments" : "Cells") + " with at least this share of the largest score are salient.");
        panel.requestLayout();
    }
}
