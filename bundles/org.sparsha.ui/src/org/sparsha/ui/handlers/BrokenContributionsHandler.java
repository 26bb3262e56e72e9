/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.handlers;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sparsha.explain.run.BrokenContribution;
import org.sparsha.ui.analysis.Analysis;

/** <em>Broken Contributions</em>: tries every plug-in once and lists those that don't work. */
public final class BrokenContributionsHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Analysis analysis = window.getService(Analysis.class);
        Shell shell = window.getShell();
        analysis.threads().sound().execute(() -> {
            List<BrokenContribution> broken = analysis.runtime().catalog().check();
            if (!shell.isDisposed()) {
                shell.getDisplay().asyncExec(() -> show(shell, broken));
            }
        });
        return null;
    }

    private static void show(Shell shell, List<BrokenContribution> broken) {
        if (broken.isEmpty()) {
            MessageDialog.openInformation(shell, "Broken Contributions", "All explainers, perturbations, segmenters and metrics work.");
            return;
        }
        IStatus[] each = broken.stream().map(one -> (IStatus) new Status(IStatus.WARNING, "org.sparsha.ui",
                one.sentence())).toArray(IStatus[]::new);
        ErrorDialog.openError(shell, "Broken Contributions",
                "Some plug-ins don't work; everything else does. Update or remove them in Help, Plug-ins.",
                new MultiStatus("org.sparsha.ui", 0, each, broken.size() == 1 ? "One contribution is broken"
                        : broken.size() + " contributions are broken", null));
    }
}
