/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.app;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.sparsha.ui.shell.WindowSupport;
import org.sparsha.ui.theme.WorkbenchTheme;

/** The window: which bars it has, how large it opens. Its menus are declared in {@code org.sparsha.ui}. */
final class WindowAdvisor extends WorkbenchWindowAdvisor {

    private final List<Path> files;

    WindowAdvisor(IWorkbenchWindowConfigurer configurer, List<Path> files) {
        super(configurer);
        this.files = files;
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new ActionBarAdvisor(configurer) {
            @Override
            protected void fillMenuBar(IMenuManager menuBar) {
                for (WindowSupport.TopMenu menu : WindowSupport.topMenus()) {
                    menuBar.add(new MenuManager(menu.label(), menu.id()));
                }
            }
        };
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        Rectangle screen = configurer.getWindow().getWorkbench().getDisplay().getPrimaryMonitor().getClientArea();
        configurer.setInitialSize(new Point(Math.min(screen.width, 1920), Math.min(screen.height, 1200)));
        configurer.setShowMenuBar(true);
        configurer.setShowCoolBar(true);
        configurer.setShowStatusLine(true);
        configurer.setShowProgressIndicator(false);
        configurer.setShowPerspectiveBar(false);
        configurer.setTitle("Sparsha Workbench");
    }

    @Override
    public void postWindowCreate() {
        WindowSupport.created(getWindowConfigurer().getWindow());
    }

    @Override
    public void postWindowOpen() {
        IWorkbenchWindow window = getWindowConfigurer().getWindow();
        hideProgrammingPages(window);
        WindowSupport.opened(window, getWindowConfigurer().getActionBarConfigurer().getStatusLineManager(), files);
        settleOncePainted(window.getShell());
        StartTimes.reached("window open");
        window.getShell().getDisplay().asyncExec(() -> {
            StartTimes.reached("window usable: events are handled");
            StartMarker.painted(window.getShell());
            WindowBenchmark.startWhereWanted(window);
            ProjectBenchmark.startWhereWanted(window);
        });
    }

    /** What GTK says of its settings at the start comes with the first paint. */
    private static void settleOncePainted(Shell shell) {
        shell.addListener(SWT.Paint, new Listener() {
            @Override
            public void handleEvent(Event event) {
                shell.removeListener(SWT.Paint, this);
                shell.getDisplay().asyncExec(() -> WorkbenchTheme.settle(shell.getDisplay()));
            }
        });
    }

    private static void hideProgrammingPages(IWorkbenchWindow window) {
        PreferenceManager preferences = window.getWorkbench().getPreferenceManager();
        for (var node : preferences.getRootSubNodes()) {
            if (!node.getId().startsWith("org.sparsha.")) {
                preferences.remove(node.getId());
            }
        }
    }
}
