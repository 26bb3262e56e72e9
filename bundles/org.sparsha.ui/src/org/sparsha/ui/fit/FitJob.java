/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.fit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.ui.IWorkbenchWindow;
import org.sparsha.audio.AudioException;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.evaluation.FittedPackage;
import org.sparsha.model.Model;
import org.sparsha.model.ReferenceClips;
import org.sparsha.ui.keys.WindowWords;

/** Fits a model to recordings. What doesn't suit fitting, such as recordings that sound too much alike, is said. */
final class FitJob extends ModelJob {

    FitJob(IWorkbenchWindow window, ModelWish wish) {
        super(window, wish, FitDialog.TITLE, "Fitting " + wish.model().id() + " to " + wish.files().size() + " recordings");
    }

    @Override
    List<String> make(Model model, IProgressMonitor monitor) throws SparshaException {
        SubMonitor progress = SubMonitor.convert(monitor, getName(), wish().files().size());
        ReferenceClips clips = new ReferenceClips(model);
        int left = 0;
        for (Path recording : wish().files()) {
            if (progress.isCanceled()) {
                return List.of();
            }
            try {
                clips.add(analysis().runtime().sounds().read(recording).mono(model.sampleRate()));
            } catch (AudioException e) {
                leave(WindowWords.of(e));
                left++;
            }
            progress.worked(1);
        }
        List<String> said = new ArrayList<>();
        clips.oneSided().map(WindowWords::of).ifPresent(said::add);
        try (Model fitted = clips.fit()) {
            FittedPackage.write(wish().model().folder(), fitted, wish().folder());
        }
        if (left > 0 || !said.isEmpty()) {
            said.add(0, "The model is fitted to " + clips.count() + " recordings.");
        }
        return said;
    }
}
