/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.shell;

import java.util.Arrays;

import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IEditorRegistry;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/**
 * Tabs that can't be brought back. The workbench notes every few minutes what is open; where it was killed, tabs are among it whose
 * contents were never meant to be kept, such as a recording of an annotation task, and each would show an error in the platform's words.
 */
final class LostEditors {

    private LostEditors() {
    }

    /**
     * Closes them. For the UI's thread.
     *
     * @param page a page that was just opened
     */
    static void close(IWorkbenchPage page) {
        IEditorRegistry editors = page.getWorkbenchWindow().getWorkbench().getEditorRegistry();
        IEditorReference[] lost = Arrays.stream(page.getEditorReferences()).filter(tab -> !comesBack(tab, editors))
                .toArray(IEditorReference[]::new);
        if (lost.length > 0) {
            page.closeEditors(lost, false);
        }
    }

    private static boolean comesBack(IEditorReference tab, IEditorRegistry editors) {
        try {
            return tab.getEditorInput() != null && editors.findEditor(tab.getId()) != null;
        } catch (PartInitException e) {
            return false;
        }
    }
}
