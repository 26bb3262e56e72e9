/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.shell;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.eclipse.jface.action.ContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.IViewDescriptor;
import org.sparsha.ui.commands.Commands;

/** The views of plug-ins, after our own. */
public final class PluginViewsMenu extends ContributionItem {

    private static final List<String> OTHERWISE_REACHED = List.of("org.sparsha.", "org.eclipse.");

    @Override
    public void fill(Menu menu, int index) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window == null) {
            return;
        }
        List<IViewDescriptor> views = Arrays.stream(PlatformUI.getWorkbench().getViewRegistry().getViews())
                .filter(view -> OTHERWISE_REACHED.stream().noneMatch(view.getId()::startsWith))
                .sorted(Comparator.comparing(IViewDescriptor::getLabel)).toList();
        int at = index;
        for (IViewDescriptor view : views) {
            MenuItem item = new MenuItem(menu, SWT.PUSH, at++);
            item.setText(view.getLabel().replace("&", "&&"));
            item.addListener(SWT.Selection, event -> Commands.showView(window, view.getId()));
        }
    }

    @Override
    public boolean isDynamic() {
        return true;
    }
}
