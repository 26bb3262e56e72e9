/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.fit;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sparsha.runtime.ModelLibrary;
import org.sparsha.ui.analysis.Analysis;

/** <em>Fit Model to a Speaker</em>. */
public final class FitHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Analysis analysis = window.getService(Analysis.class);
        List<ModelLibrary.Entry> models = analysis.runtime().models().entries().stream().filter(FitHandler::canFit).toList();
        if (models.isEmpty()) {
            MessageDialog.openInformation(window.getShell(), "Fit Model to a Speaker",
                    "None of the models here can be fitted to a speaker: "
                    + "they were trained without. Train one with: sparsha train CORPUS --out MODEL --normalisation speaker, and put it "
                    + "into "
                    + analysis.runtime().models().folders().getLast() + ".");
            return null;
        }
        FitDialog dialog = new FitDialog(window.getShell(), models, analysis.choices().model(), analysis.runtime().models(),
                analysis.runtime().sounds());
        if (dialog.open() == Window.OK) {
            new FitJob(window, dialog.wish()).schedule();
        }
        return null;
    }

    private static boolean canFit(ModelLibrary.Entry entry) {
        return entry.descriptor().flatMap(descriptor -> descriptor.input().normalisation())
                .filter(normalisation -> normalisation.referenceClips().isEmpty()).isPresent();
    }
}
