/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.fit;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.IWorkbenchWindow;
import org.sparsha.application.familiarity.FamiliarityCard;
import org.sparsha.application.familiarity.FamiliarityFigures;
import org.sparsha.application.familiarity.FamiliarityRequest;
import org.sparsha.application.familiarity.MakeFamiliar;
import org.sparsha.core.SparshaException;
import org.sparsha.model.Model;
import org.sparsha.runtime.MonitorProgress;
import org.sparsha.runtime.SparshaRuntime;
import org.sparsha.ui.keys.WindowWords;

/** Makes a copy of a model familiar with recordings, and says what was found. */
final class FamiliarJob extends ModelJob {

    FamiliarJob(IWorkbenchWindow window, ModelWish wish) {
        super(window, wish, FamiliarDialog.TITLE, "Making " + wish.model().id() + " familiar");
    }

    @Override
    List<String> make(Model model, IProgressMonitor monitor) throws SparshaException {
        SparshaRuntime runtime = analysis().runtime();
        FamiliarityRequest request = new FamiliarityRequest(wish().model().id(), wish().model().folder(), wish().files(), Optional.empty(),
                "", 0, Optional.of(wish().folder()), Optional.of(wish().folder().getFileName().toString()));
        FamiliarityFigures figures = new MakeFamiliar(runtime.workers().executor(), runtime.corpora()).run(model, request,
                MonitorProgress.begin(monitor, getName()));
        figures.left().stream().map(WindowWords::of).forEach(this::leave);
        return List.of(WindowWords.of(FamiliarityCard.lines(figures).strip().replaceAll("(?m)^- ", "")));
    }
}
