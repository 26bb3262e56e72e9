/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.app;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.sparsha.ui.commands.ViewIds;

/** Perspective <em>Live</em>: the microphone, and what the model hears in it as one speaks. */
public final class LivePerspective implements IPerspectiveFactory {

    /** Name of the perspective. */
    public static final String ID = "org.sparsha.app.live";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        EmptyEditorArea.describe(layout);
        IFolderLayout left = layout.createFolder("live", IPageLayout.LEFT, 0.36f, IPageLayout.ID_EDITOR_AREA);
        left.addView(ViewIds.LIVE);
        IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.68f, IPageLayout.ID_EDITOR_AREA);
        right.addView(ViewIds.PREDICTION);
        IFolderLayout explanation = layout.createFolder("explanation", IPageLayout.BOTTOM, 0.4f, "right");
        explanation.addView(ViewIds.EXPLANATION);
        explanation.addPlaceholder(ViewIds.HELP);
    }
}
