/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.util.OptionalLong;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.sparsha.timeline.Timeline;
import org.sparsha.timeline.TimelineContext;
import org.sparsha.timeline.ToolEvent;
import org.sparsha.ui.session.ClipDocument;

/** Tells the running prediction which moment is looked at: the one that is heard, else the one under the mouse. */
final class MomentFollower {

    private final ClipDocument document;
    private final Timeline timeline;
    private OptionalLong mouse = OptionalLong.empty();

    MomentFollower(ClipDocument document, Timeline timeline) {
        this.document = document;
        this.timeline = timeline;
    }

    void install() {
        timeline.addListener(SWT.MouseMove, this::moved);
        timeline.addListener(SWT.MouseExit, event -> {
            mouse = OptionalLong.empty();
            tell();
        });
        document.timeline().addListener((context, aspects) -> {
            if (aspects.contains(TimelineContext.Aspect.PLAY_POSITION)) {
                tell();
            }
        });
    }

    private void moved(Event event) {
        ToolEvent at = timeline.eventAt(event.x, event.y, event.stateMask);
        mouse = at.x() < 0 ? OptionalLong.empty() : OptionalLong.of(at.sample());
        tell();
    }

    private void tell() {
        OptionalLong heard = document.timeline().playPosition();
        document.running().point(heard.isPresent() ? heard : mouse);
    }
}
