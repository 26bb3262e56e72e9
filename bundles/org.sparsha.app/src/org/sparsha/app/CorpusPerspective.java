/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.app;

import java.util.List;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.sparsha.ui.commands.ViewIds;

/** Perspective <em>Projects and Runs</em>: the recordings of a project, runs of models on them, and what the runs have found. */
public final class CorpusPerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        IFolderLayout recordings = layout.createFolder("recordings", IPageLayout.LEFT, 0.72f, IPageLayout.ID_EDITOR_AREA);
        recordings.addView(ViewIds.RECORDINGS);
        IFolderLayout result = layout.createFolder("result", IPageLayout.RIGHT, 0.72f, "recordings");
        result.addView(ViewIds.RESULT);
        result.addPlaceholder(ViewIds.HELP);
        IFolderLayout runs = layout.createFolder("runs", IPageLayout.BOTTOM, 0.62f, "recordings");
        runs.addView(ViewIds.RUNS);
        runs.addView(ViewIds.COMPARE_RUNS);
        runs.addView(ViewIds.CORPUS_WHY);
        for (String view : List.of(ViewIds.RECORDINGS, ViewIds.RUNS, ViewIds.RESULT, ViewIds.COMPARE_RUNS, ViewIds.CORPUS_WHY)) {
            layout.getViewLayout(view).setCloseable(false);
        }
    }
}
