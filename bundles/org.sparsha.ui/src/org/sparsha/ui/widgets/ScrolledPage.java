/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;

/**
 * A page as wide as the view that it fills, which scrolls up and down where it is higher. To be told whenever what is on it has changed. To
 * be used on the UI's thread.
 */
public final class ScrolledPage {

    private final ScrolledComposite scrolled;
    private final int narrowest;
    private Composite page;
    private int fitted;

    /**
     * @param parent what it lies in; its layout is for its user to set
     * @param narrowest width below which lines aren't broken any further, in pixels
     */
    public ScrolledPage(Composite parent, int narrowest) {
        this.narrowest = narrowest;
        scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.addListener(SWT.Resize, event -> resized());
        renew();
    }

    /** @return where the widgets go; a layout is for its user to set */
    public Composite page() {
        return page;
    }

    /** @return what fills the view */
    public Composite control() {
        return scrolled;
    }

    /** @return an empty page in place of the one before */
    public Composite renew() {
        if (page != null) {
            page.dispose();
        }
        page = new Composite(scrolled, SWT.NONE);
        scrolled.setContent(page);
        return page;
    }

    /** Lays out what has changed and scrolls where it needs more room than there is. */
    public void fit() {
        page.layout(true, true);
        measure(width());
    }

    /** What is on the page hasn't changed, so only another width can make it higher: every recording that is opened resizes the views. */
    private void resized() {
        if (width() != fitted) {
            measure(width());
        }
    }

    private int width() {
        return Math.max(narrowest, scrolled.getClientArea().width);
    }

    private void measure(int width) {
        fitted = width;
        scrolled.setMinSize(width, page.computeSize(width, SWT.DEFAULT).y);
    }
}
