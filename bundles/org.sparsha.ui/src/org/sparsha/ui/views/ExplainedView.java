/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.util.Set;

import org.sparsha.timeline.TimelineContext;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;

/** A view on the explanations of the chosen recording that is linked with its timeline. */
abstract class ExplainedView extends ClipView {

    private final TimelineContext.Listener listener = (context, aspects) -> document().ifPresent(shown -> moved(shown, aspects));

    /** @return what to do where nothing is explained yet, in one sentence; empty where there is something to be done here */
    protected abstract String nothingYet();

    /** Shows the explanation chosen anew. */
    protected abstract void fill(ClipDocument shown);

    /** Takes over what has changed on the timeline. */
    protected abstract void moved(ClipDocument shown, Set<TimelineContext.Aspect> aspects);

    @Override
    protected final void show(ClipDocument shown) {
        shown.timeline().addListener(listener);
        refill(shown);
    }

    @Override
    protected final void hide(ClipDocument hidden) {
        hidden.timeline().removeListener(listener);
    }

    @Override
    protected final void changed(ClipDocument shown, ClipDocument.Aspect aspect) {
        if (aspect == ClipDocument.Aspect.EXPLANATIONS) {
            refill(shown);
        } else if (aspect == ClipDocument.Aspect.RUN) {
            adviseOn(shown);
        }
    }

    private void refill(ClipDocument shown) {
        fill(shown);
        adviseOn(shown);
    }

    private void adviseOn(ClipDocument shown) {
        sayInstead(shown.explanations().chosen().isPresent() || nothingYet().isEmpty() ? ""
                : shown.run() instanceof RunState.Running running ? running.label() + " …" : nothingYet());
    }
}
