/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.util.Set;

import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.sparsha.timeline.TimelineContext;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.explain.ExplainForm;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.widgets.ScrolledPage;

/** Choose how to explain; what it costs; do it; what counts as salient. */
public final class ExplanationView extends ClipView {

    private static final int NARROWEST = 120;

    private ExplainForm form;
    private final TimelineContext.Listener listener = this::moved;
    private ScrolledPage scrolled;

    @Override
    protected String advice() {
        return "Open a recording to explain what the model hears in it.";
    }

    @Override
    protected void createContent(Composite parent) {
        parent.setLayout(new FillLayout());
        scrolled = new ScrolledPage(parent, NARROWEST);
        scrolled.page().setLayout(new FillLayout());
        form = new ExplainForm(scrolled.page(), getSite().getService(Analysis.class), scrolled::fit);
        scrolled.fit();
    }

    @Override
    protected void show(ClipDocument shown) {
        shown.timeline().addListener(listener);
        form.show(shown);
        scrolled.fit();
    }

    private void moved(TimelineContext context, Set<TimelineContext.Aspect> aspects) {
        if (aspects.contains(TimelineContext.Aspect.SELECTION)) {
            form.selected();
        }
    }

    @Override
    protected void hide(ClipDocument hidden) {
        hidden.timeline().removeListener(listener);
    }

    @Override
    protected void changed(ClipDocument shown, ClipDocument.Aspect aspect) {
        if (aspect != ClipDocument.Aspect.LISTENING) {
            form.update(shown, aspect);
        }
    }
}
