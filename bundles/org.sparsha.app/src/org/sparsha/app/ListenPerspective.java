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

/** Perspective <em>Listen &amp; Explain</em>: one recording, what a model hears in it, and why. */
public final class ListenPerspective implements IPerspectiveFactory {

    /** Name of the perspective. */
    public static final String ID = "org.sparsha.app.listen";

    /** Share of the width that all but the views at the right has. */
    private static final float MIDDLE = 0.78f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        EmptyEditorArea.describe(layout);
        IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, MIDDLE, IPageLayout.ID_EDITOR_AREA);
        right.addView(ViewIds.PREDICTION);
        IFolderLayout explanation = layout.createFolder("explanation", IPageLayout.BOTTOM, 0.42f, "right");
        explanation.addView(ViewIds.EXPLANATION);
        explanation.addView(ViewIds.SPECTROGRAM);
        explanation.addPlaceholder(ViewIds.LIVE);
        IFolderLayout segments = layout.createFolder("segments", IPageLayout.BOTTOM, 0.66f, IPageLayout.ID_EDITOR_AREA);
        segments.addView(ViewIds.SEGMENTS);
        segments.addView(ViewIds.COMPARE);
        segments.addView(ViewIds.ANNOTATIONS);
        IFolderLayout trust = layout.createFolder("trust", IPageLayout.RIGHT, 0.5f, "segments");
        trust.addView(ViewIds.WHY);
        trust.addView(ViewIds.FAITHFULNESS);
        trust.addView(ViewIds.IMPORTANCE);
        trust.addPlaceholder(ViewIds.HELP);
        IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, NamesRoom.share(MIDDLE), IPageLayout.ID_EDITOR_AREA);
        left.addView(ViewIds.CORPUS);
        left.addView(ViewIds.MODELS);
        for (String view : List.of(ViewIds.PREDICTION, ViewIds.EXPLANATION, ViewIds.SPECTROGRAM, ViewIds.SEGMENTS, ViewIds.COMPARE,
                ViewIds.ANNOTATIONS, ViewIds.WHY, ViewIds.FAITHFULNESS, ViewIds.IMPORTANCE, ViewIds.CORPUS, ViewIds.MODELS)) {
            layout.getViewLayout(view).setCloseable(false);
        }
    }
}
