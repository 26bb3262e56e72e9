/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.handlers;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sparsha.model.ModelException;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.explain.ClassesDialog;
import org.sparsha.ui.keys.WindowWords;

/** <em>Choose Classes</em>: which classes the model can mean. */
public final class ChooseClassesHandler extends AbstractHandler {

    private static final String TITLE = "Choose Classes";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Shell shell = window.getShell();
        Analysis analysis = window.getService(Analysis.class);
        analysis.threads().sound().execute(() -> {
            try {
                List<String> all = analysis.allClasses(); // may have to open the model
                analysis.ui().execute(() -> ask(shell, analysis, all));
            } catch (ModelException e) {
                analysis.ui().execute(() -> MessageDialog.openError(shell, TITLE, WindowWords.of(e)));
            }
        });
        return null;
    }

    private static void ask(Shell shell, Analysis analysis, List<String> all) {
        if (shell.isDisposed()) {
            return;
        }
        if (all.size() <= ClassesDialog.LEAST) {
            MessageDialog.openInformation(shell, TITLE, all.isEmpty()
                    ? "This model rates dimensions, among which there is nothing to choose."
                    : "This model has two classes, which is the least that it can choose between.");
            return;
        }
        ClassesDialog dialog = new ClassesDialog(shell, all, analysis.choices().classes());
        if (dialog.open() == Window.OK) {
            analysis.choices().setClasses(dialog.chosen());
        }
    }
}
