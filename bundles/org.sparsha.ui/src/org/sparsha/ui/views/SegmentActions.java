/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IWorkbenchPage;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.timeline.TimelineContext;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.editor.ClipPage;
import org.sparsha.ui.widgets.Actions;

/** What can be done with one segment of the recording in front, wherever it is seen. */
final class SegmentActions {

    private SegmentActions() {
    }

    static List<IAction> of(IWorkbenchPage window, Segment segment) {
        return Commands.ofActiveEditor(window, ClipPage.class).map(page -> List.of(
                Actions.push(page.cellSound().isCell(segment) ? "Play This Band Alone" : "Play", () -> page.cellSound().play(segment)),
                Actions.push("Zoom to It", () -> zoom(page, segment.range())),
                Actions.push("Make an Interval of It", () -> annotate(page, segment)))).orElse(List.of());
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
