/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.explain;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.session.ClipDocument;

/** The explainers to compare with: choosing one explains with it at once, and keeps what is there. */
public final class CompareMenu {

    private CompareMenu() {
    }

    /**
     * @param under the control to open it under
     * @param analysis explains
     * @param document the recording
     */
    public static void open(Control under, Analysis analysis, ClipDocument document) {
        Menu menu = new Menu(under);
        for (ContributionInfo info : analysis.runtime().catalog().list(ExtensionKind.EXPLAINERS)) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(info.name());
            item.setToolTipText(info.description());
            item.addListener(SWT.Selection, event -> analysis.explain(document, analysis.choices().method().explainedBy(info.id())));
        }
        menu.setLocation(under.toDisplay(0, under.getSize().y));
        menu.setVisible(true);
    }
}
