/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.sparsha.ui.session.UnsavedAnnotations;

/** Asks about all annotations that are not saved before the workbench ends. */
public final class UnsavedRecordings {

    private UnsavedRecordings() {
    }

    /**
     * @param workbench the workbench that is about to end
     * @return whether it may: all is saved or given up
     */
    public static boolean settle(IWorkbench workbench) {
        List<AudioEditor> dirty = new ArrayList<>();
        for (IWorkbenchWindow window : workbench.getWorkbenchWindows()) {
            for (IWorkbenchPage page : window.getPages()) {
                for (IEditorReference reference : page.getEditorReferences()) {
                    if (reference.getEditor(false) instanceof AudioEditor editor && editor.isDirty()) {
                        dirty.add(editor);
                    }
                }
            }
        }
        return dirty.isEmpty() || settle(dirty.get(0).getSite().getShell(), dirty);
    }

    private static boolean settle(Shell shell, List<AudioEditor> dirty) {
        List<UnsavedAnnotations> unsaved = dirty.stream().map(AudioEditor::unsaved).toList();
        Optional<List<UnsavedAnnotations>> wanted = SaveQuestion.ask(shell, unsaved);
        if (wanted.isEmpty()) {
            return false;
        }
        for (int i = 0; i < dirty.size(); i++) {
            if (wanted.get().contains(unsaved.get(i))) {
                NullProgressMonitor monitor = new NullProgressMonitor();
                dirty.get(i).doSave(monitor);
                if (monitor.isCanceled()) {
                    return false; // why has been said
                }
            } else {
                dirty.get(i).giveUp();
            }
        }
        return true;
    }
}
