/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.shell;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.ContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.LabelKeys;

/** Menu <em>Label with Class</em>: the labels of the open task, else the model's classes. */
public final class LabelMenu extends ContributionItem {

    @Override
    public void fill(Menu menu, int index) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        List<String> labels = Optional.ofNullable(window).flatMap(shown -> Commands.ofActiveEditor(shown, ClipDocument.class))
                .map(shown -> window.getService(LabelKeys.class).of(shown)).orElse(List.of());
        for (int i = 0; i < Math.min(9, labels.size()); i++) {
            MenuItem item = new MenuItem(menu, SWT.PUSH, index + i);
            String command = "label-" + (i + 1);
            item.setText(labels.get(i) + Commands.key(window, command).map(key -> "\t" + key).orElse(""));
            item.addListener(SWT.Selection, event -> Commands.ofActiveEditor(window).ifPresent(commands -> commands.run(command)));
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
