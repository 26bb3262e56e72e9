/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.app;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.sparsha.ui.commands.ViewIds;

/** Perspective <em>Train</em>: what a model is to learn from and how, how far it is, what it has learned. */
public final class TrainPerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        IFolderLayout training = layout.createFolder("training", IPageLayout.LEFT, 0.74f, IPageLayout.ID_EDITOR_AREA);
        training.addView(ViewIds.TRAINING);
        IFolderLayout learned = layout.createFolder("learned", IPageLayout.RIGHT, 0.74f, "training");
        learned.addView(ViewIds.LEARNED);
        learned.addView(ViewIds.MODEL_CARD);
        learned.addPlaceholder(ViewIds.HELP);
        IFolderLayout recipe = layout.createFolder("recipe", IPageLayout.LEFT, 0.32f, "training");
        recipe.addView(ViewIds.RECIPE);
    }
}
