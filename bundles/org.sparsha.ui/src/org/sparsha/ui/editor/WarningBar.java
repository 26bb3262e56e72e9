/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.ClipWarnings;
import org.sparsha.ui.widgets.FlatButton;
import org.sparsha.ui.widgets.WarningBox;

/** What must be known about the answer and its explanation, above the recording: the first sentence, and all of them at a press. */
final class WarningBar extends Composite {

    private final WarningBox box;
    private final FlatButton more;
    private List<String> sentences = List.of();
    private boolean unfolded;

    WarningBar(Composite parent) {
        super(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginHeight = 0;
        layout.marginWidth = 0;
        layout.horizontalSpacing = 0;
        setLayout(layout);
        box = new WarningBox(this);
        more = new FlatButton(this, false, "1 more", "");
        more.addListener(SWT.Selection, event -> {
            unfolded = !unfolded;
            refresh();
        });
        setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        refresh();
    }

    void show(ClipDocument document) {
        List<String> now = ClipWarnings.all(document);
        if (!now.equals(sentences)) {
            sentences = now;
            unfolded = false;
            refresh();
        }
    }

    private void refresh() {
        box.show(unfolded || sentences.isEmpty() ? sentences : sentences.subList(0, 1));
        boolean several = sentences.size() > 1;
        more.setText(unfolded ? "Fold" : sentences.size() - 1 + " more");
        GridData data = new GridData(SWT.END, SWT.TOP, false, false);
        data.exclude = !several;
        more.setLayoutData(data);
        more.setVisible(several);
        ((GridData) getLayoutData()).exclude = sentences.isEmpty();
        setVisible(!sentences.isEmpty());
        requestLayout();
    }
}
