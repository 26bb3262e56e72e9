/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.app;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.sparsha.ui.commands.ViewIds;

/** Perspective <em>Annotate</em>: recordings are labelled one after another, pairs of a listening study
 * heard, and one sees how far people agree. */
public final class AnnotatePerspective implements IPerspectiveFactory {

    /** Name of the perspective. */
    public static final String ID = "org.sparsha.app.annotate";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        IFolderLayout desk = layout.createFolder("labelling", IPageLayout.TOP, 0.58f, IPageLayout.ID_EDITOR_AREA);
        desk.addView(ViewIds.LABELLING);
        desk.addView(ViewIds.STUDY);
        IFolderLayout below = layout.createFolder("agreement", IPageLayout.BOTTOM, 0.58f, "labelling");
        below.addView(ViewIds.AGREEMENT);
        below.addPlaceholder(ViewIds.HELP);
    }
}
