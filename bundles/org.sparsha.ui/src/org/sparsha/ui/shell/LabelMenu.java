/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.shell;

import java.util.List;

import org.eclipse.jface.action.ContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.sparsha.timeline.input.TimelineAction;
import org.sparsha.ui.commands.ClipCommands;
import org.sparsha.ui.session.ClipDocument;

/** Menu <em>Label with Class</em>: the model's classes. */
public final class LabelMenu extends ContributionItem {

    @Override
    public void fill(Menu menu, int index) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IEditorPart editor = window == null || window.getActivePage() == null ? null : window.getActivePage().getActiveEditor();
        ClipDocument document = editor == null ? null : editor.getAdapter(ClipDocument.class);
        List<String> labels = document == null ? List.of()
                : document.session().map(session -> session.prediction().labels()).orElse(List.of());
        for (int i = 0; i < Math.min(9, labels.size()); i++) {
            MenuItem item = new MenuItem(menu, SWT.PUSH, index + i);
            item.setText(labels.get(i) + "\t" + (i + 1));
            TimelineAction action = TimelineAction.values()[TimelineAction.LABEL_1.ordinal() + i];
            item.addListener(SWT.Selection, event -> {
                ClipCommands commands = editor.getAdapter(ClipCommands.class);
                if (commands != null) {
                    commands.run("label-" + (action.ordinal() - TimelineAction.LABEL_1.ordinal() + 1));
                }
            });
        }
        if (labels.isEmpty()) {
            MenuItem none = new MenuItem(menu, SWT.PUSH, index);
            none.setText("No recording predicted yet");
            none.setEnabled(false);
        }
    }

    @Override
    public boolean isDynamic() {
        return true;
    }
}
