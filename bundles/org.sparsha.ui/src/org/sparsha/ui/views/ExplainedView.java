/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.util.Set;

import org.sparsha.timeline.TimelineContext;
import org.sparsha.ui.session.ClipDocument;

/** A view on the explanations of the chosen recording that is linked with its timeline. */
abstract class ExplainedView extends ClipView {

    private final TimelineContext.Listener listener = (context, aspects) -> document().ifPresent(shown -> moved(shown, aspects));

    /** Shows the explanation chosen anew. */
    protected abstract void fill(ClipDocument shown);

    /** Takes over what has changed on the timeline. */
    protected abstract void moved(ClipDocument shown, Set<TimelineContext.Aspect> aspects);

    @Override
    protected final void show(ClipDocument shown) {
        shown.timeline().addListener(listener);
        fill(shown);
    }

    @Override
    protected final void hide(ClipDocument hidden) {
        hidden.timeline().removeListener(listener);
    }

    @Override
    protected final void changed(ClipDocument shown, ClipDocument.Aspect aspect) {
        if (aspect == ClipDocument.Aspect.EXPLANATIONS) {
            fill(shown);
        }
    }
}
