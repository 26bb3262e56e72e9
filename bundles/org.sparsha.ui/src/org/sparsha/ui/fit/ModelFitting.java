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

/** Fits a model to a speaker or a corpus, or makes it familiar with recordings, from wherever recordings are in sight. */
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
        FitDialog dialog = new FitDialog(window.getShell(), question(analysis, models, to), analysis.runtime().sounds());
        if (dialog.open() == Window.OK) {
            new FitJob(window, dialog.wish()).schedule();
        }
    }

    /**
     * Asks which model is to know what kind of recordings it is made for, lets it listen to them in the background, keeps and uses it.
     *
     * @param window where
     * @param to what is known already: a name, and folders of such recordings
     */
    public static void askFamiliar(IWorkbenchWindow window, FitTo to) {
        Analysis analysis = window.getService(Analysis.class);
        List<ModelLibrary.Entry> models = analysis.runtime().models().entries().stream().filter(entry -> entry.descriptor().isPresent())
                .toList();
        if (models.isEmpty()) {
            MessageDialog.openInformation(window.getShell(), FamiliarDialog.TITLE, "No model is installed: Explain ▸ Choose Model… opens "
                    + "one.");
            return;
        }
        FamiliarDialog dialog = new FamiliarDialog(window.getShell(), question(analysis, models, to));
        if (dialog.open() == Window.OK) {
            new FamiliarJob(window, dialog.wish()).schedule();
        }
    }

    /** The last of the folders of models is the user's. */
    private static ModelQuestion question(Analysis analysis, List<ModelLibrary.Entry> models, FitTo to) {
        return new ModelQuestion(models, analysis.choices().model(), analysis.runtime().models().folders().getLast(), to);
    }

    private static boolean canFit(ModelLibrary.Entry entry) {
        return entry.descriptor().flatMap(descriptor -> descriptor.input().normalisation())
                .filter(normalisation -> normalisation.referenceClips().isEmpty()).isPresent();
    }
}
