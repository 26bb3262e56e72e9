/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.timeline.TimelineContext;
import org.sparsha.ui.editor.ClipPage;

/** What can be done with one segment of the recording in front, wherever it is seen. */
final class SegmentActions {

    private SegmentActions() {
    }

    static Optional<ClipPage> page(IWorkbenchPage window) {
        IEditorPart editor = window.getActiveEditor();
        return Optional.ofNullable(editor).map(part -> part.getAdapter(ClipPage.class));
    }

    static List<IAction> of(IWorkbenchPage window, Segment segment) {
        return page(window).map(page -> List.of(
                Menus.action("Play", () -> page.player().play(segment.range())),
                Menus.action("Zoom to It", () -> zoom(page, segment.range())),
                Menus.action("Make an Interval of It", () -> annotate(page, segment)))).orElse(List.of());
    }

    private static void zoom(ClipPage page, SampleRange range) {
        page.document().timeline().setSelection(Optional.of(range));
        page.commands().run("zoom-selection");
    }

    private static void annotate(ClipPage page, Segment segment) {
        TimelineContext timeline = page.document().timeline();
        timeline.setSelection(Optional.of(segment.range()));
        page.commands().run("new-interval");
    }
}
