/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.explain.ExplainForm;
import org.sparsha.ui.session.ClipDocument;

/** Choose how to explain; what it costs; do it; what counts as salient. */
public final class ExplanationView extends ClipView {

    private ExplainForm form;
    private ScrolledComposite scrolled;

    @Override
    protected String advice() {
        return "Open a recording to explain what the model hears in it.";
    }

    @Override
    protected void createContent(Composite parent) {
        parent.setLayout(new FillLayout());
        scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        form = new ExplainForm(scrolled, getSite().getService(Analysis.class), this::fit);
        scrolled.setContent(form.control());
        fit();
    }

    private void fit() {
        Control shown = scrolled.getContent();
        if (shown != null) {
            scrolled.setMinHeight(shown.computeSize(Math.max(120, scrolled.getClientArea().width), SWT.DEFAULT).y);
        }
    }

    @Override
    protected void show(ClipDocument shown) {
        form.show(shown);
        fit();
    }

    @Override
    protected void changed(ClipDocument shown, ClipDocument.Aspect aspect) {
        if (aspect != ClipDocument.Aspect.LISTENING) {
            form.update(shown, aspect);
        }
    }
}
