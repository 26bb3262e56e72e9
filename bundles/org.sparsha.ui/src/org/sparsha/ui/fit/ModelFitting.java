/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.fit;

import java.util.List;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.sparsha.runtime.ModelLibrary;
import org.sparsha.ui.analysis.Analysis;

/** Fits a model to a speaker or a corpus, from wherever recordings are in sight. */
public final class ModelFitting {

    private ModelFitting() {
    }

    /**
     * Asks which model is to be fitted, fits it in the background, keeps it and uses it from then on.
     *
     * @param window where
     * @param to what is known of the recordings already
     */
    public static void ask(IWorkbenchWindow window, FitTo to) {
        Analysis analysis = window.getService(Analysis.class);
        List<ModelLibrary.Entry> models = analysis.runtime().models().entries().stream().filter(ModelFitting::canFit).toList();
        if (models.isEmpty()) {
            MessageDialog.openInformation(window.getShell(), FitDialog.TITLE,
                    "None of the models here can be fitted: they were trained without. View ▸ Train a Model makes one, with 'can be fitted "
                    + "when it is used' at Fit to voices.");
            return;
        }
        FitDialog dialog = new FitDialog(window.getShell(), models, analysis.choices().model(), analysis.runtime().models(),
                analysis.runtime().sounds(), to);
        if (dialog.open() == Window.OK) {
            new FitJob(window, dialog.wish()).schedule();
        }
    }

    private static boolean canFit(ModelLibrary.Entry entry) {
        return entry.descriptor().flatMap(descriptor -> descriptor.input().normalisation())
                .filter(normalisation -> normalisation.referenceClips().isEmpty()).isPresent();
    }
}
