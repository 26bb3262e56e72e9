/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.shell;

import java.util.List;

import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimBar;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimElement;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuFactory;
import org.eclipse.e4.ui.model.application.ui.menu.MToolControl;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.sparsha.ui.recordings.PartChanges;

/** Arranges the bars around a window: our own strip in place of the platform's tool bars, nothing to drag about. */
final class WindowTrim {

    private static final String STRIP = "org.sparsha.ui.toolStrip";
    private static final String MAIN = "org.eclipse.ui.main.toolbar";
    private static final List<String> UNWANTED = List.of("SearchField", "Search-PS Glue", "PerspectiveSpacer", "PerspectiveSwitcher",
            "Spacer Glue", "org.eclipse.ui.HeapStatus");
    /** So many letters of a view's name stay on its tab; tabs that don't fit so are in the list at their end, whole. */
    private static final int LETTERS_OF_A_TAB = 12;

    private WindowTrim() {
    }

    static void arrange(IWorkbenchWindow window) {
        if (!(window.getService(MWindow.class) instanceof MTrimmedWindow model)) {
            return;
        }
        for (MTrimBar bar : model.getTrimBars()) {
            for (MTrimElement element : bar.getChildren()) {
                element.getTags().remove("Draggable");
                if (UNWANTED.contains(element.getElementId())) {
                    element.setToBeRendered(false);
                }
            }
            if (MAIN.equals(bar.getElementId())) {
                addStrip(bar);
            }
        }
    }

    /** Takes the bars away that the platform makes for every view and that none of ours fills: they would take room from the tabs. */
    static void hideViewBars(IWorkbenchWindow window) {
        Runnable hide = () -> {
            IWorkbenchPage page = window.getActivePage();
            for (IViewReference view : page == null ? new IViewReference[0] : page.getViewReferences()) {
                hideBar(view);
            }
        };
        PartChanges.follow(window.getPartService(), hide);
        hide.run();
    }

    /**
     * Takes the signs away by which the platform makes stacks of views small and large (a command does that where it is wanted), and keeps
     * the names on their tabs readable where room is short: the platform would cut each of them to its first letter.
     */
    static void arrangeStacks(IWorkbenchWindow window) {
        Runnable arrange = () -> {
            // a window that was closed meanwhile has no shell any more
            Shell shell = window.getShell();
            if (shell != null && !shell.isDisposed()) {
                arrangeStacks(shell);
            }
        };
        Display display = window.getShell().getDisplay();
        PartChanges.follow(window.getPartService(), () -> display.asyncExec(arrange));
        arrange.run();
    }

    private static void arrangeStacks(Composite parent) {
        if (parent instanceof CTabFolder folder) {
            folder.setMinimizeVisible(false);
            folder.setMaximizeVisible(false);
            if (folder.getMinimumCharacters() < LETTERS_OF_A_TAB) {
                folder.setMinimumCharacters(LETTERS_OF_A_TAB);
            }
        }
        for (Control child : parent.getChildren()) {
            if (child instanceof Composite inside) {
                arrangeStacks(inside);
            }
        }
    }

    private static void hideBar(IWorkbenchPartReference reference) {
        IWorkbenchPart part = reference.getPart(false);
        MPart model = part == null ? null : part.getSite().getService(MPart.class);
        if (model != null && model.getToolbar() != null) {
            model.getToolbar().setToBeRendered(false);
        }
    }

    private static void addStrip(MTrimBar bar) {
        for (MTrimElement element : bar.getChildren()) {
            boolean own = STRIP.equals(element.getElementId());
            element.setToBeRendered(own);
            if (own) {
                return;
            }
        }
        MToolControl strip = MMenuFactory.INSTANCE.createToolControl();
        strip.setElementId(STRIP);
        strip.setContributionURI(ToolStrip.URI);
        strip.getTags().add("stretch");
        strip.getPersistedState().put(MUIElement.class.getSimpleName(), "strip");
        strip.getPersistedState().put("persistState", "false");
        bar.getChildren().add(0, strip);
    }
}
